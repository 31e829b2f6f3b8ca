import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { say } from './words/words';

/** CSS pixels for one press of an arrow key: far enough to get somewhere, near enough to aim. */
const STEP = 24;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};
/** A swipe shorter than this was a shaking hand. */
const SWIPE = 60;

type Move = (right: number, down: number) => void;

/** Moves something by the keyboard. With the mouse all of the head is the handle. */
export function MoveHandle({ onMove }: { onMove: Move }) {
  return (
    <button
      type="button"
      class="icon-button grip"
      data-action="move"
      aria-label={say('card_move')}
      title={say('card_move_hint')}
      onKeyDown={(event) => {
        const arrow = ARROWS[event.key];
        if (!arrow || !event.isTrusted || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        onMove(...arrow);
      }}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {[3, 8, 13].flatMap((y) => [5, 11].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.5" fill="currentColor" />))}
      </svg>
    </button>
  );
}

interface Drag {
  onMove?: Move | undefined;
  onSwipeDown?: (() => void) | undefined;
}

type DragEvents = Pick<JSX.IntrinsicElements['header'], 'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel'>;

/** What an element needs to be dragged by, its buttons left out. */
export function useDrag({ onMove, onSwipeDown }: Drag): DragEvents {
  const drag = useRef<{ x: number; y: number; down: number } | undefined>(undefined);
  const end = () => {
    drag.current = undefined;
  };
  return {
    onPointerDown: (event) => {
      const { target, currentTarget, pointerId, clientX: x, clientY: y } = event;
      // In a frame around the one of the term it is of another `Element`, so its class is not asked for.
      const isOnButton = (target as Element).closest('button:not(.grip)') !== null;
      if (!event.isTrusted || event.button !== 0 || isOnButton) return;
      drag.current = { x, y, down: 0 };
      currentTarget.setPointerCapture(pointerId);
    },
    onPointerMove: ({ isTrusted, clientX: x, clientY: y }) => {
      const { current } = drag;
      if (!isTrusted || !current || (x === current.x && y === current.y)) return;
      drag.current = { x, y, down: current.down + y - current.y };
      onMove?.(x - current.x, y - current.y);
    },
    onPointerUp: () => {
      if ((drag.current?.down ?? 0) > SWIPE) onSwipeDown?.();
      end();
    },
    onPointerCancel: end,
  };
}
