import type { Reference } from '@/knowledge/compiled';
import { addPin, isPinned, removePin, watchPins } from '@/userdata/pins';
import { referenceKey } from './open-button';
import { useStoredSwitch } from './use-stored-switch';
import { say } from './words/words';

/** Pin and unpin. What is said when it fails stays until the next try. */
export function PinButton({ target }: { target: Reference }) {
  const { on, problem, toggle } = useStoredSwitch(referenceKey(target), {
    isOn: () => isPinned(target),
    turnOn: () => addPin(target),
    turnOff: () => removePin(target),
    watch: watchPins,
  });
  return (
    <>
      <button
        type="button"
        class="action"
        data-action="pin"
        aria-pressed={on}
        onClick={(event) => {
          if (event.isTrusted) toggle();
        }}
      >
        <span aria-hidden="true">{on ? '★' : '☆'}</span> {say(on ? 'card_pinned' : 'card_pin')}
      </button>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
