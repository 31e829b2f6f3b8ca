import type { ComponentChildren } from 'preact';
import type { LexiconTerm } from '@/knowledge/compiled';

export interface FoundTerm {
  /** UTF-16 offsets into the text; `end` is exclusive. */
  start: number;
  end: number;
  term: LexiconTerm;
}

/** Shows a text; a term in it can be opened. Each only where it stands first: a card full of links cannot be read. */
export function linkTerms(
  find: (text: string) => readonly FoundTerm[],
  own: string,
  onTerm: (term: LexiconTerm) => void,
): (text: string) => ComponentChildren {
  const seen = new Set([own]);
  return (text) => {
    const shown: ComponentChildren[] = [];
    let done = 0;
    for (const { start, end, term } of find(text)) {
      if (start < done || seen.has(term.id)) continue;
      seen.add(term.id);
      shown.push(text.slice(done, start));
      shown.push(
        // A real button is a box, which no line breaks within: Chinese text around it would be torn.
        // biome-ignore lint/a11y/useSemanticElements: see above
        <span
          key={start}
          role="button"
          tabIndex={0}
          class="term"
          data-term={term.id}
          onClick={(event) => event.isTrusted && onTerm(term)}
          onKeyDown={(event) => {
            if (!event.isTrusted || (event.key !== 'Enter' && event.key !== ' ')) return;
            event.preventDefault();
            onTerm(term);
          }}
        >
          {text.slice(start, end)}
        </span>,
      );
      done = end;
    }
    shown.push(text.slice(done));
    return shown;
  };
}
