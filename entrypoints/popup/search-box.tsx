import type { RefObject } from 'preact';
import { say } from '@/components/words/words';

/** Id of the list that the box opens. */
export const FOUND_LIST = 'found';

interface SearchBoxProps {
  box: RefObject<HTMLInputElement | null>;
  /** What stands in it at first. */
  begunWith?: string;
  /** Whether there is anything to clear. */
  hasText: boolean;
  /** Whether the list of what was found is there. */
  hasList: boolean;
  /** Every change of what is asked, but not what an input method is still composing. */
  onAsk(query: string): void;
  /** Enter. */
  onSubmit(): void;
  onClear(): void;
}

/** Holds its own text: setting it from outside would break into the composing of an input method. */
export function SearchBox({ box, begunWith = '', hasText, hasList, onAsk, onSubmit, onClear }: SearchBoxProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers from 109 are supported, <search> came with 118
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <label class="unseen" for="question">
        {say('search_label')}
      </label>
      <span class="unseen" id="question-keys">
        {say('search_keys')}
      </span>
      <input
        ref={box}
        id="question"
        type="text"
        inputmode="search"
        defaultValue={begunWith}
        role="combobox"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={hasList}
        aria-controls={hasList ? FOUND_LIST : undefined}
        aria-describedby="question-keys"
        placeholder={say('search_hint')}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        onInput={(event) => {
          if (!event.isComposing) onAsk(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => onAsk(event.currentTarget.value)}
      />
      {hasText && (
        <button type="button" class="clear" data-action="clear" aria-label={say('search_clear')} onClick={onClear}>
          <span aria-hidden="true">×</span>
        </button>
      )}
    </form>
  );
}
