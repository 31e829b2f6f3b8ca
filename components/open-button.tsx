import type { ComponentChildren, JSX } from 'preact';
import type { Reference } from '@/knowledge/compiled';

type Attributes = Omit<JSX.IntrinsicElements['button'], 'type' | 'onClick' | 'children'>;

interface OpenButtonProps extends Attributes {
  reference: Reference;
  onOpen(reference: Reference): void;
  children: ComponentChildren;
}

/** Opens a question or a term. What it opens is written on it, so that the keyboard finds its way back from there. */
export function OpenButton({ reference, onOpen, children, ...attributes }: OpenButtonProps) {
  return (
    <button {...attributes} type="button" data-opens={referenceKey(reference)} onClick={() => onOpen(reference)}>
      {children}
    </button>
  );
}

export function referenceKey({ kind, id }: Reference): string {
  return `${kind}/${id}`;
}
