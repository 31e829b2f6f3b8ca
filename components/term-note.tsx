import type { LexiconTerm, Reference } from '@/knowledge/compiled';
import { say } from './words/words';

interface TermNoteProps {
  term: LexiconTerm;
  onOpen(reference: Reference): void;
}

/** Stands in for the card where there is no room for one: what the term is, as far as it fits, and the way to the rest. */
export function TermNote({ term, onOpen }: TermNoteProps) {
  return (
    <>
      <p class="said" lang="zh-CN">
        <strong id="term-name">{term.name}</strong>
        {term.line}
      </p>
      <button
        type="button"
        class="action main"
        data-action="open"
        onClick={(event) => {
          if (event.isTrusted) onOpen({ kind: 'term', id: term.id });
        }}
      >
        {say('card_open')}
      </button>
    </>
  );
}
