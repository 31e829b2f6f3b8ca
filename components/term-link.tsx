import type { ComponentChildren } from 'preact';
import type { Reference } from '@/knowledge/compiled';
import { referenceKey } from './open-button';

interface TermLinkProps {
  id: string;
  onOpen(reference: Reference): void;
  children: ComponentChildren;
}

/** A term inside a text, which can be opened. */
export function TermLink({ id, onOpen, children }: TermLinkProps) {
  const reference: Reference = { kind: 'term', id };
  return (
    // A real button is a box, which no line breaks within: the text around it would be torn, a bracket left at the end of a line.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span
      role="button"
      tabIndex={0}
      class="term-link"
      data-opens={referenceKey(reference)}
      onClick={() => onOpen(reference)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onOpen(reference);
      }}
    >
      {children}
    </span>
  );
}
