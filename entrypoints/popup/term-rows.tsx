import { OpenButton } from '@/components/open-button';
import { OptionGroup } from '@/components/option-group';
import { say } from '@/components/words/words';
import type { Reference } from '@/knowledge/compiled';
import { termOf } from './knowledge';

/** The terms that a query names or begins, above what was found. */
export function TermRows({ ids, onOpen }: { ids: readonly string[]; onOpen(reference: Reference): void }) {
  const terms = ids.flatMap((id) => termOf(id) ?? []);
  if (!terms.length) return null;
  return (
    <OptionGroup class="rows term-rows" name={say('search_terms')}>
      {terms.map(({ id, name, category, line }) => (
        <li key={id} role="presentation">
          <OpenButton
            class="row"
            role="option"
            lang="zh-CN"
            data-term-result={id}
            reference={{ kind: 'term', id }}
            onOpen={onOpen}
          >
            <span class="row-name">
              {name} <span class="category">{category}</span>
            </span>
            <span class="row-line">{line}</span>
          </OpenButton>
        </li>
      ))}
    </OptionGroup>
  );
}
