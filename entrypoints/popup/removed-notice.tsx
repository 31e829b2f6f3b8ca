import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '@/components/words/words';

const SHOWN_MS = 10_000;

/** Says what was removed and takes it back. Goes after a while, but never while it has the focus or the pointer. */
export function RemovedNotice({ title, onUndo, onOver }: { title: string; onUndo(): void; onOver(): void }) {
  const undo = useRef<HTMLButtonElement>(null);
  const [isHeld, setHeld] = useState(true);
  // The button that had the focus is gone; without this the keyboard would start again at the top of the page.
  useEffect(() => undo.current?.focus(), []);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(onOver, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld, onOver]);
  return (
    <p
      class="removed"
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(document.activeElement === undo.current)}
    >
      <span>{say('pins_removed', { title })}</span>
      <button
        ref={undo}
        type="button"
        data-action="undo"
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
        onClick={onUndo}
      >
        {say('pins_undo')}
      </button>
    </p>
  );
}
