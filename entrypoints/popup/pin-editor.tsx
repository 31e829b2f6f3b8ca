import { useState } from 'preact/hooks';
import { CopyButton } from '@/components/copy-button';
import { say } from '@/components/words/words';
import { NOTE_LIMIT } from '@/userdata/pin-record';
import { type Pin, setGroup, setNote } from '@/userdata/pin-store';

interface PinEditorProps {
  pin: Pin;
  title: string;
  /** Names of the groups that there are, to choose from. */
  groups: readonly string[];
  text: string | undefined;
  canMove: { up: boolean; down: boolean };
  onMove(step: 1 | -1): void;
  onRemove(): void;
  onDone(): void;
}

/** Note, group and place of one pin, where it stands in the list. What could not be stored stays in the fields. */
export function PinEditor({ pin, title, groups, text, canMove, onMove, onRemove, onDone }: PinEditorProps) {
  const [note, changeNote] = useState(pin.note);
  const [group, changeGroup] = useState(pin.group);
  const [problem, setProblem] = useState('');
  const save = async () => {
    try {
      if (note.length > NOTE_LIMIT) throw new Error(say('pins_note_too_long', { most: NOTE_LIMIT, count: note.length }));
      if (note !== pin.note) await setNote(pin, note);
      if (group.trim() !== pin.group) await setGroup(pin, group.trim());
      onDone();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <form
      class="pin-editor"
      aria-label={say('pins_edit_name', { title })}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="actions">
        <button type="button" data-action="move-up" aria-disabled={!canMove.up} onClick={() => onMove(-1)}>
          {say('pins_up')}
        </button>
        <button type="button" data-action="move-down" aria-disabled={!canMove.down} onClick={() => onMove(1)}>
          {say('pins_down')}
        </button>
        {text !== undefined && <CopyButton text={() => text} />}
        <button
          type="button"
          class="remove"
          data-action="unpin"
          aria-label={say('pins_delete_name', { title })}
          onClick={onRemove}
        >
          {say('pins_delete')}
        </button>
      </div>
      <label>
        <span>{say('pins_note')}</span>
        <textarea name="note" rows={3} value={note} onInput={(event) => changeNote(event.currentTarget.value)} />
      </label>
      <label>
        <span>{say('pins_group')}</span>
        <input
          name="group"
          maxLength={40}
          list="pin-groups"
          autocomplete="off"
          value={group}
          onInput={(event) => changeGroup(event.currentTarget.value)}
        />
      </label>
      <datalist id="pin-groups">
        {groups.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="actions">
        <button type="submit" data-action="save-pin">
          {say('pins_save')}
        </button>
        <button type="button" data-action="leave-pin" onClick={onDone}>
          {say('pins_leave')}
        </button>
      </div>
    </form>
  );
}
