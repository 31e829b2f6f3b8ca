import type { Card, LexiconTerm } from '@/knowledge/compiled';
import type { CardActions, CardLook } from './card-actions';
import { MoveHandle, useDrag } from './move-handle';
import { say } from './words/words';

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
          aria-label={say('card_back', { name: before.name })}
          title={say('card_back', { name: before.name })}
          onClick={(event) => event.isTrusted && onBack()}
        >
          <span aria-hidden="true">‹</span>
        </button>
      )}
      <div class="title" lang="zh-CN">
        <h2 id="term-name">{term.name}</h2>
        {card && <span class="category">{card.category}</span>}
      </div>
      {look !== 'sheet' && <MoveHandle onMove={onMove} />}
      <button
        type="button"
        class="icon-button close"
        data-action="close"
        aria-label={say('card_close')}
        onClick={(event) => event.isTrusted && onClose()}
      >
        <span aria-hidden="true">×</span>
      </button>
    </header>
  );
}
