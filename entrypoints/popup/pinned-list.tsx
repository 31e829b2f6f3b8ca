import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say, sayCount } from '@/components/words/words';
import type { Reference } from '@/knowledge/compiled';
import { bringBack, movePin, type Pin } from '@/userdata/pin-store';
import { removePin } from '@/userdata/pins';
import { arranged } from './arranged-pins';
import { summaryOf } from './knowledge';
import { PinnedRow, titleOf } from './pinned-row';
import { RemovedNotice } from './removed-notice';
import { useDragging } from './use-dragging';
import type { Pins } from './use-pins';

/** More than these are folded away, so that the page's own terms stay near. */
const SHOWN_AT_ONCE = 6;
/** From here on there is a box to search in. */
const MANY = 8;

/** What the person keeps, in the person's order. Taking one out can be undone. */
export function PinnedList({ pins, onOpen }: { pins: Pins; onOpen(reference: Reference): void }) {
  const [removed, setRemoved] = useState<Pin>();
  const [problem, setProblem] = useState<string>();
  const [said, setSaid] = useState('');
  const [sought, setSought] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const focused = useRef<Element | null>(null);
  const wasRemoved = useRef(false);
  useEffect(() => {
    if (!removed && wasRemoved.current && document.activeElement === document.body) heading.current?.focus();
    wasRemoved.current = removed !== undefined;
  }, [removed]);
  // A row that moves loses the focus on its way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the list is drawn in its new order
  useLayoutEffect(() => {
    if (focused.current instanceof HTMLElement) focused.current.focus();
    focused.current = null;
  }, [pins.list]);

  const attempt = (act: Promise<void>, then: () => void) => {
    setProblem(undefined);
    act.then(then, (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
  };
  const list = arranged(pins.list ?? []);
  const move = (pin: Pin, to: number) => {
    const from = list.indexOf(pin);
    const title = titleOf(summaryOf(pin));
    if (to === from) return;
    if (list[to]?.group !== pin.group) {
      setSaid(say(to < from ? 'pins_is_first' : 'pins_is_last', { title }));
      return;
    }
    const inGroup = (index: number) => (list[index]?.group === pin.group ? list[index] : undefined);
    const [before, after] = to < from ? [inGroup(to - 1), inGroup(to)] : [inGroup(to), inGroup(to + 1)];
    focused.current = document.activeElement;
    attempt(movePin(pin, before, after), () => setSaid(say('pins_moved', { title, position: to + 1, count: list.length })));
  };
  const { grab } = useDragging((id, to) => {
    const [pin, target] = [id, to].map((key) => list.find((each) => `${each.kind}/${each.id}` === key));
    if (pin && target) move(pin, list.indexOf(target));
  });

  if (pins.unreadable) return <Unreadable read={pins.read} />;
  const groups = [...new Set(list.map(({ group }) => group).filter(Boolean))];
  const words = sought.trim().toLowerCase();
  const shown = list.filter((pin) => {
    const { title, line } = summaryOf(pin) ?? { title: pin.id, line: '' };
    return [title, line, pin.note, pin.group].some((text) => text.toLowerCase().includes(words));
  });
  const row = (pin: Pin) => {
    const at = list.indexOf(pin);
    return (
      <PinnedRow
        key={`${pin.kind}/${pin.id}`}
        pin={pin}
        summary={summaryOf(pin)}
        groups={groups}
        canMove={{ up: list[at - 1]?.group === pin.group, down: list[at + 1]?.group === pin.group }}
        onOpen={onOpen}
        onRemove={() => attempt(removePin(pin), () => setRemoved(pin))}
        onMove={(step) => move(pin, at + step)}
        onGrab={grab}
      />
    );
  };
  const folds = !words && shown.length > SHOWN_AT_ONCE;
  const isEmpty = !list.length && !removed;
  return (
    <section aria-labelledby={isEmpty ? undefined : 'pinned-title'} class={isEmpty ? 'unseen' : 'pins'}>
      {!isEmpty && (
        <div class="section-head">
          <h2 id="pinned-title" ref={heading} tabIndex={-1}>
            {say('pins_title')} {list.length > 1 && <span class="count">{say('pins_count', { count: list.length })}</span>}
          </h2>
          {list.length > MANY && (
            <input
              type="search"
              class="seek-pins"
              aria-label={say('pins_seek')}
              placeholder={say('pins_seek')}
              value={sought}
              onInput={(event) => setSought(event.currentTarget.value)}
            />
          )}
        </div>
      )}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <p class="unseen" role="status" data-said>
        {said}
      </p>
      {removed && (
        <RemovedNotice
          key={`${removed.kind}/${removed.id}`}
          title={titleOf(summaryOf(removed))}
          onUndo={() => attempt(bringBack(removed), () => setRemoved(undefined))}
          onOver={() => setRemoved(undefined)}
        />
      )}
      {words && !shown.length && <p>{say('pins_seek_none', { text: sought.trim() })}</p>}
      <ul class="rows">{shown.slice(0, folds ? SHOWN_AT_ONCE : undefined).map(row)}</ul>
      {folds && (
        <details>
          <summary>{sayCount('pins_more', shown.length - SHOWN_AT_ONCE)}</summary>
          <ul class="rows">{shown.slice(SHOWN_AT_ONCE).map(row)}</ul>
        </details>
      )}
    </section>
  );
}

function Unreadable({ read }: { read(): void }) {
  return (
    <section aria-labelledby="pinned-title">
      <h2 id="pinned-title">{say('pins_title')}</h2>
      <p class="problem" role="alert">
        {say('pins_unreadable')}
      </p>
      <button type="button" class="retry" data-action="read-pins" onClick={read}>
        {say('pins_read_again')}
      </button>
    </section>
  );
}
