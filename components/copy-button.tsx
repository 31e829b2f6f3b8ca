import { useRef, useState } from 'preact/hooks';
import { copyText } from './copy-text';
import { say } from './words/words';

/** Copies text and says so in its own label, for as long as it takes to read. */
export function CopyButton({ text }: { text: () => string }) {
  const [said, setSaid] = useState<'copied' | 'failed'>();
  const place = useRef<HTMLSpanElement>(null);
  const copy = async () => {
    if (!place.current) return;
    setSaid((await copyText(text(), place.current)) ? 'copied' : 'failed');
    setTimeout(() => setSaid(undefined), 2_500);
  };
  return (
    <>
      <button
        type="button"
        class="action"
        data-action="copy"
        onClick={(event) => {
          if (event.isTrusted) void copy();
        }}
      >
        {say(said === 'copied' ? 'card_copied' : 'card_copy')}
      </button>
      <span ref={place} class="copy-place" aria-live="polite">
        {said === 'failed' && say('card_copy_failed')}
      </span>
    </>
  );
}
