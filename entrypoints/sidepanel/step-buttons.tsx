import type { PanelMoves } from './use-history';

interface StepButtonsProps {
  moves: PanelMoves;
  canBack: boolean;
  canForward: boolean;
  isStart: boolean;
}

/**
 * Back, forward, and to the start. A button without a way stays where it is and keeps the focus that it may have; it only
 * says that there is none.
 */
export function StepButtons({ moves, canBack, canForward, isStart }: StepButtonsProps) {
  return (
    <nav class="steps" aria-label="翻看">
      <button type="button" data-action="back" aria-disabled={!canBack} onClick={moves.back}>
        <span aria-hidden="true">‹</span> 后退
      </button>
      <button type="button" data-action="forward" aria-disabled={!canForward} onClick={moves.forward}>
        前进 <span aria-hidden="true">›</span>
      </button>
      <button type="button" data-action="start" aria-disabled={isStart} onClick={moves.toStart}>
        首页
      </button>
    </nav>
  );
}
