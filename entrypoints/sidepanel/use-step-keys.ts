import { useEffect } from 'preact/hooks';

/** The fourth and fifth button of a mouse, as browsers number them. */
const MOUSE_BACK = 3;
const MOUSE_FORWARD = 4;

/** Back and forward as everywhere in a browser: Alt with the arrow keys, and the side buttons of a mouse. */
export function useStepKeys(back: () => void, forward: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
      const step = event.key === 'ArrowLeft' ? back : event.key === 'ArrowRight' ? forward : undefined;
      if (!step) return;
      event.preventDefault();
      step();
    };
    const onMouse = (event: MouseEvent) => {
      const step = event.button === MOUSE_BACK ? back : event.button === MOUSE_FORWARD ? forward : undefined;
      if (!step) return;
      event.preventDefault();
      if (event.type === 'mouseup') step();
    };
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('mousedown', onMouse);
    document.addEventListener('mouseup', onMouse);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('mousedown', onMouse);
      document.removeEventListener('mouseup', onMouse);
    };
  }, [back, forward]);
}
