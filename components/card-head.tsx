import type { Card, LexiconTerm } from '@/knowledge/compiled';
import type { CardActions, CardLook } from './card-actions';
import { MoveHandle, useDrag } from './move-handle';

interface CardHeadProps {
  term: LexiconTerm;
  card: Card | null | undefined;
  /** The term that the card showed before this one. */
  before: LexiconTerm | undefined;
  look: CardLook;
  actions: CardActions;
}

/** Name, way back, and what the card is moved and closed by. */
export function CardHead({ term, card, before, look, actions }: CardHeadProps) {
  const { onBack, onClose, onMove } = actions;
  const drag = useDrag(look === 'sheet' ? { onSwipeDown: onClose } : { onMove });
  return (
    <header {...drag}>
      {before && (
        <button
          type="button"
          class="icon-button back"
          data-action="back"
          aria-label={`返回“${before.name}”`}
          title={`返回“${before.name}”`}
          onClick={(event) => event.isTrusted && onBack()}
        >
          <span aria-hidden="true">‹</span>
        </button>
      )}
      <div class="title">
        <h2 id="term-name">{term.name}</h2>
        {card && <span class="category">{card.category}</span>}
      </div>
      {look !== 'sheet' && <MoveHandle onMove={onMove} />}
      <button
        type="button"
        class="icon-button close"
        data-action="close"
        aria-label="关闭"
        onClick={(event) => event.isTrusted && onClose()}
      >
        <span aria-hidden="true">×</span>
      </button>
    </header>
  );
}
