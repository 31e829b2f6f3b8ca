import { useEffect, useRef, useState } from 'preact/hooks';
import { OpenButton } from '@/components/open-button';
import { say } from '@/components/words/words';
import type { Reference } from '@/knowledge/compiled';
import type { Pin } from '@/userdata/pin-store';
import { PinEditor } from './pin-editor';
import { pinsAsText } from './pin-text';

interface Summary {
  title: string;
  line: string;
}

interface PinnedRowProps {
  pin: Pin;
  /** Nothing when this version of the knowledge base does not have it any more. */
  summary: Summary | undefined;
  groups: readonly string[];
  canMove: { up: boolean; down: boolean };
  onOpen(reference: Reference): void;
  onRemove(): void;
  onMove(step: 1 | -1): void;
  /** Begins to drag it, from where the pointer went down. */
  onGrab(event: PointerEvent): void;
}

export function PinnedRow({ pin, summary, groups, canMove, onOpen, onRemove, onMove, onGrab }: PinnedRowProps) {
  const [isEdited, setEdited] = useState(false);
  const [text, setText] = useState<string>();
  const edit = useRef<HTMLButtonElement>(null);
  const title = titleOf(summary);
  useEffect(() => {
    // Copying must follow the press at once: its text is there before.
    if (isEdited) pinsAsText([pin]).then(setText, console.error);
  }, [isEdited, pin]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: a shortcut for what the buttons inside it do
    <li
      class="pinned"
      data-pinned={pin.id}
      data-kind={pin.kind}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
        if (!event.altKey || step === undefined) return;
        event.preventDefault();
        onMove(step);
      }}
    >
      <div class="pinned-head">
        <span class="grip" aria-hidden="true" title={say('pins_drag')} onPointerDown={onGrab}>
          ⠿
        </span>
        {summary ? (
          <OpenButton class="row" lang="zh-CN" reference={pin} onOpen={onOpen}>
            <span class="row-name">{summary.title}</span>
            <span class="row-line">{summary.line}</span>
          </OpenButton>
        ) : (
          <p class="row gone">
            <span class="row-name">{title}</span>
            <span class="row-line">{say('pins_gone_advice', { id: pin.id })}</span>
          </p>
        )}
        <button
          ref={edit}
          type="button"
          class="unpin"
          data-action="edit-pin"
          aria-expanded={isEdited}
          aria-label={say('pins_edit_name', { title })}
          onClick={() => setEdited(!isEdited)}
        >
          {say('pins_edit')}
        </button>
      </div>
      {!isEdited && (pin.group || pin.note) && (
        <p class="pin-note">
          {pin.group && <span class="category">{pin.group}</span>}
          {pin.note && <span>{pin.note}</span>}
        </p>
      )}
      {isEdited && (
        <PinEditor
          pin={pin}
          title={title}
          groups={groups}
          text={text}
          canMove={canMove}
          onMove={onMove}
          onRemove={onRemove}
          onDone={() => {
            setEdited(false);
            edit.current?.focus();
          }}
        />
      )}
    </li>
  );
}

export function titleOf(summary: Summary | undefined): string {
  return summary?.title ?? say('pins_gone');
}
