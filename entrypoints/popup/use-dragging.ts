import { useCallback, useRef } from 'preact/hooks';

/** Drags rows of pins by their grips, with mouse, pen or finger. `onDrop` has the key of the row and of the one in whose place it is put. */
export function useDragging(onDrop: (row: string, place: string) => void): { grab(event: PointerEvent): void } {
  const drop = useRef(onDrop);
  drop.current = onDrop;
  const grab = useCallback((event: PointerEvent) => {
    const grip = event.currentTarget;
    if (!(grip instanceof HTMLElement) || event.button !== 0) return;
    const row = grip.closest<HTMLElement>('[data-pinned]');
    if (!row) return;
    event.preventDefault();
    const rows = [...document.querySelectorAll<HTMLElement>('[data-pinned]')];
    let place: HTMLElement | undefined;
    grip.setPointerCapture(event.pointerId);
    row.classList.add('dragged');
    const onMove = ({ clientY }: PointerEvent) => {
      place?.classList.remove('drop-before', 'drop-after');
      place = rows.find((each) => {
        const { top, bottom, height } = each.getBoundingClientRect();
        return height > 0 && clientY >= top && clientY < bottom;
      });
      if (place && place !== row) place.classList.add(rows.indexOf(place) < rows.indexOf(row) ? 'drop-before' : 'drop-after');
    };
    const end = (ended: PointerEvent) => {
      row.classList.remove('dragged');
      place?.classList.remove('drop-before', 'drop-after');
      grip.removeEventListener('pointermove', onMove);
      grip.removeEventListener('pointerup', end);
      grip.removeEventListener('pointercancel', end);
      if (ended.type === 'pointerup' && place && place !== row) drop.current(keyOf(row), keyOf(place));
    };
    grip.addEventListener('pointermove', onMove);
    grip.addEventListener('pointerup', end);
    grip.addEventListener('pointercancel', end);
  }, []);
  return { grab };
}

const keyOf = ({ dataset }: HTMLElement) => `${dataset.kind}/${dataset.pinned}`;
