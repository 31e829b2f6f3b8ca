import { say } from '@/components/words/words';
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
    <nav class="steps" aria-label={say('panel_steps')}>
      <button type="button" data-action="back" aria-disabled={!canBack} onClick={moves.back}>
        <span aria-hidden="true">‹</span> {say('panel_back')}
      </button>
      <button type="button" data-action="forward" aria-disabled={!canForward} onClick={moves.forward}>
        {say('panel_forward')} <span aria-hidden="true">›</span>
      </button>
      <button type="button" data-action="start" aria-disabled={isStart} onClick={moves.toStart}>
        {say('panel_start')}
      </button>
    </nav>
  );
}
