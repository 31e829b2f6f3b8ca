import type { CitedSource } from '@/knowledge/compiled';
import { today } from './evidence-words';
import { SourceList } from './source-list';

interface Checked {
  checked: string;
  validUntil?: string;
}

/** Said before the content when its time is over. */
export function Expiry({ checked, validUntil }: Checked) {
  if (validUntil === undefined || validUntil >= today()) return null;
  return <p class="expired">以下内容核对于 {checked}，可能已有新规定。</p>;
}

/** Which documents say so, and when that was last checked. */
export function Provenance({ sources, checked }: Checked & { sources: readonly CitedSource[] }) {
  return (
    <section aria-labelledby="sources-title">
      <h3 id="sources-title">来源</h3>
      <SourceList sources={sources} />
      <p class="checked">内容核对于 {checked}。各地规定以参保地公布为准。</p>
    </section>
  );
}
