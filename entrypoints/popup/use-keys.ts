import { useLayoutEffect } from 'preact/hooks';

interface KeyMoves {
  /** Whether a list is shown, so that the arrow keys have rows to go through. */
  hasRows: boolean;
  box: { current: HTMLInputElement | null };
  /** Escape. Returns false when there is nothing to go back from; the browser then closes the popup. */
  leave(): boolean;
}

/**
 * Arrow keys go from the box through the rows and back; who goes on typing on a row types in the box; Escape goes back. Keys
 * that belong to an input method stay its own.
 */
export function useKeys({ hasRows, box, leave }: KeyMoves): void {
  // With the picture, not after it: a key that comes at once must not mean what it meant in the view before.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey) return;
      const { activeElement } = document;
      if (hasRows && activeElement?.matches(ROW) && (isCharacter(event.key) || event.key === 'Backspace')) {
        // The key itself then does in the box what it does.
        box.current?.focus();
        return;
      }
      if (event.shiftKey) return;
      if (event.key === 'Escape' && leave()) event.preventDefault();
      if (hasRows && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        const target = rowBeside(activeElement, box.current, event.key === 'ArrowDown' ? 1 : -1);
        if (!target) return;
        event.preventDefault();
        target.focus();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [hasRows, box, leave]);
}

const ROW = 'main button.row';
/** A blank presses the row. */
const isCharacter = (key: string) => [...key].length === 1 && key !== ' ';

/** The box is above the first row. Nothing when `from` is neither the box nor a row, or there is no row that way. */
function rowBeside(from: Element | null, box: HTMLElement | null, step: 1 | -1): HTMLElement | null {
  // What is folded away has a size in Chromium, but cannot take the focus.
  const rows = [...document.querySelectorAll<HTMLElement>(ROW)].filter((row) => row.checkVisibility());
  const stops = [...(box ? [box] : []), ...rows];
  const at = from instanceof HTMLElement ? stops.indexOf(from) : -1;
  return at < 0 ? null : (stops[at + step] ?? null);
}
