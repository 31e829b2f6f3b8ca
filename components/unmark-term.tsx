import { useEffect, useRef, useState } from 'preact/hooks';
import { markAgain, readUnmarked, termKey, unmark, watchUnmarked } from '@/userdata/unmarked';
import { useStoredSwitch } from './use-stored-switch';
import { say } from './words/words';

interface UnmarkTermProps {
  id: string;
  name: string;
  /** On a card the marks of the word go with the click, and the card with them: there it asks first. */
  asksFirst?: boolean;
}

/** Whether a term is marked on pages at all: for those who know the word well. */
export function UnmarkTerm({ id, name, asksFirst = false }: UnmarkTermProps) {
  const [asking, setAsking] = useState(false);
  const { on, problem, toggle } = useStoredSwitch(id, {
    isOn: async () => (await readUnmarked([id], [])).terms.has(id),
    turnOn: () => unmark([termKey(id)]),
    turnOff: () => markAgain([termKey(id)]),
    watch: watchUnmarked,
  });
  const button = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  // The button that had the focus is gone; and at the end of a long card what takes its place would be out of sight.
  useEffect(() => {
    if (asking !== wasAsking.current) button.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  const press = (act: () => void) => (event: MouseEvent) => {
    if (event.isTrusted) act();
  };
  const label = say(on ? 'card_unmark_undo' : 'card_unmark');
  return (
    <div class="unmark">
      {asking ? (
        <>
          <p>{say('card_unmark_question', { name })}</p>
          <button ref={button} type="button" data-action="unmark" onClick={press(toggle)}>
            {say('card_unmark_yes')}
          </button>
          <button type="button" data-action="keep" onClick={press(() => setAsking(false))}>
            {say('card_unmark_no')}
          </button>
        </>
      ) : (
        <button
          ref={button}
          type="button"
          class="plain-button"
          data-action={asksFirst && !on ? 'ask-unmark' : 'unmark'}
          onClick={press(asksFirst && !on ? () => setAsking(true) : toggle)}
        >
          {label}
        </button>
      )}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
