import type { CitedSource } from '@/knowledge/compiled';
import { today } from './evidence-words';
import { SourceList } from './source-list';
import { say } from './words/words';

interface Checked {
  checked: string;
  validUntil?: string;
}

/** Said before the content when its time is over. */
export function Expiry({ checked, validUntil }: Checked) {
  if (validUntil === undefined || validUntil >= today()) return null;
  return <p class="expired">{say('card_expired', { checked })}</p>;
}

/** Which documents say so, and when that was last checked. */
export function Provenance({ sources, checked }: Checked & { sources: readonly CitedSource[] }) {
  return (
    <section aria-labelledby="sources-title">
      <h3 id="sources-title">{say('answer_sources')}</h3>
      <SourceList sources={sources} />
      <p class="checked">{say('answer_checked', { checked })}</p>
    </section>
  );
}
