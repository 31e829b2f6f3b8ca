import type { CitedSource } from '@/knowledge/compiled';
import { SourceList } from './source-list';
import { say } from './words/words';

/** The documents behind one statement, folded away until somebody asks. */
export function Grounds({ sources }: { sources: readonly CitedSource[] }) {
  if (!sources.length) return null;
  return (
    <details class="grounds">
      <summary lang={say('app_language')}>{say('answer_grounds')}</summary>
      <SourceList sources={sources} />
    </details>
  );
}
