import type { CitedSource } from '@/knowledge/compiled';
import { SourceList } from './source-list';

/** The documents behind one statement, folded away until somebody asks. */
export function Grounds({ sources }: { sources: readonly CitedSource[] }) {
  if (!sources.length) return null;
  return (
    <details class="grounds">
      <summary>依据</summary>
      <SourceList sources={sources} />
    </details>
  );
}
