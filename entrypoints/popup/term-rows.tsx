import { OpenButton } from '@/components/open-button';
import type { Reference } from '@/knowledge/compiled';
import { termOf } from './knowledge';

/** The terms that a query names, above what was found. */
export function TermRows({ ids, onOpen }: { ids: readonly string[]; onOpen(reference: Reference): void }) {
  const terms = ids.flatMap((id) => termOf(id) ?? []);
  if (!terms.length) return null;
  return (
    <ul class="rows term-rows">
      {terms.map(({ id, name, category, line }) => (
        <li key={id}>
          <OpenButton class="row" data-term-result={id} reference={{ kind: 'term', id }} onOpen={onOpen}>
            <span class="row-name">
              {name} <span class="category">{category}</span>
            </span>
            <span class="row-line">{line}</span>
          </OpenButton>
        </li>
      ))}
    </ul>
  );
}
