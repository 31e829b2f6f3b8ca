import type { LexiconTerm, Reference } from '@/knowledge/compiled';

/** Beside its term, where the person has put it, or along an edge of a small screen. */
export type CardLook = 'beside' | 'fixed' | 'sheet';

/** What a person does in a card. */
export interface CardActions {
  onOpen(reference: Reference): void;
  onClose(): void;
  /** Show another term in this card. */
  onTerm(term: LexiconTerm): void;
  onBack(): void;
  onFix(isFixed: boolean): void;
  onMove(right: number, down: number): void;
  onChangeRegion(): void;
}
