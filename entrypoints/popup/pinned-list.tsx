import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reference } from '@/knowledge/compiled';
import { addPin, type Pin, removePin } from '@/userdata/pins';
import { summaryOf } from './knowledge';
import { PinnedRow, titleOf } from './pinned-row';
import type { Pins } from './use-pins';

/** More than these are folded away, so that the page's own terms stay near. */
const SHOWN_AT_ONCE = 6;

/** What the person keeps, newest first. Taking one out can be undone for as long as the list is shown. */
export function PinnedList({ pins, onOpen }: { pins: Pins; onOpen(reference: Reference): void }) {
  const [removed, setRemoved] = useState<Pin>();
  const [problem, setProblem] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const wasRemoved = useRef(false);
  // The button that had the focus is gone; without this the keyboard would start again at the top of the page.
  useEffect(() => {
    if (removed) undo.current?.focus();
    else if (wasRemoved.current) heading.current?.focus();
    wasRemoved.current = removed !== undefined;
  }, [removed]);

  const attempt = (act: Promise<void>, removedThen: Pin | undefined) => {
    setProblem(undefined);
    act.then(
      () => setRemoved(removedThen),
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    );
  };

  if (pins.unreadable) return <Unreadable read={pins.read} />;
  const list = pins.list ?? [];
  if (!list.length && !removed) return null;
  const row = (pin: Pin) => (
    <PinnedRow
      key={`${pin.kind}/${pin.id}`}
      pin={pin}
      summary={summaryOf(pin)}
      onOpen={onOpen}
      onRemove={() => attempt(removePin(pin), pin)}
    />
  );
  return (
    <section aria-labelledby="pinned-title">
      <h2 id="pinned-title" ref={heading} tabIndex={-1}>
        我的收藏
      </h2>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {removed && (
        <p class="removed" role="status">
          <span>已移除「{titleOf(summaryOf(removed))}」</span>
          <button ref={undo} type="button" data-action="undo" onClick={() => attempt(addPin(removed, removed.at), undefined)}>
            撤销
          </button>
        </p>
      )}
      <ul class="rows">{list.slice(0, SHOWN_AT_ONCE).map(row)}</ul>
      {list.length > SHOWN_AT_ONCE && (
        <details>
          <summary>还有 {list.length - SHOWN_AT_ONCE} 条收藏</summary>
          <ul class="rows">{list.slice(SHOWN_AT_ONCE).map(row)}</ul>
        </details>
      )}
    </section>
  );
}

function Unreadable({ read }: { read(): void }) {
  return (
    <section aria-labelledby="pinned-title">
      <h2 id="pinned-title">我的收藏</h2>
      <p class="problem" role="alert">
        收藏没有读出来。请再试一次，还不行就重新打开浏览器。
      </p>
      <button type="button" class="retry" data-action="read-pins" onClick={read}>
        再试一次
      </button>
    </section>
  );
}
