import { useRef, useState } from 'preact/hooks';
import type { Reference } from '@/knowledge/compiled';
import { copyText } from './copy-text';
import { usePin } from './use-pin';

/** Pin and unpin. What is said when it fails stays until the next try. */
export function PinButton({ target }: { target: Reference }) {
  const { pinned, problem, toggle } = usePin(target);
  return (
    <>
      <button
        type="button"
        class="action"
        data-action="pin"
        aria-pressed={pinned}
        onClick={(event) => {
          if (event.isTrusted) toggle();
        }}
      >
        <span aria-hidden="true">{pinned ? '★' : '☆'}</span> {pinned ? '已收藏' : '收藏'}
      </button>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

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
        {said === 'copied' ? '已复制' : '复制'}
      </button>
      <span ref={place} class="copy-place" aria-live="polite">
        {said === 'failed' && '没有复制成，请选中文字后按 Ctrl+C。'}
      </span>
    </>
  );
}
