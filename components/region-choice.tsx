import regions from 'virtual:knowledge/regions';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { regionRows } from './region-groups';
import { say, sayCount } from './words/words';

interface RegionChoiceProps {
  /** Id of the region chosen now; '' for none. */
  chosen: string;
  onChoose(id: string): void;
  /** Only where it can be closed without a choice. */
  onClose?(): void;
  /** Whether it opened because somebody asked for it: then the typing goes here. */
  takesFocus?: boolean;
}

/** All regions, found by typing: in Chinese or pinyin. The arrow keys move in the list while the typing goes on. */
export function RegionChoice({ chosen, onChoose, onClose, takesFocus = false }: RegionChoiceProps) {
  const [asked, setAsked] = useState('');
  const [active, setActive] = useState(-1);
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const rows = regionRows(regions, asked);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  useEffect(() => {
    list.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  });
  const move = (by: number) => {
    if (rows.length) setActive((now) => (now < 0 && by < 0 ? rows.length - 1 : (now + by + rows.length) % rows.length));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const row = rows[active] ?? (asked.trim() ? bestOf(rows, asked) : undefined);
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && row) onChoose(row.id);
    else if (event.key === 'Escape' && onClose) onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="region-choice">
      <label for={`${id}box`}>{say('region_box')}</label>
      <input
        id={`${id}box`}
        ref={box}
        class="text-field"
        type="text"
        role="combobox"
        autocomplete="off"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}list`}
        {...(rows[active] && { 'aria-activedescendant': `${id}-${rows[active].id}` })}
        value={asked}
        onInput={(event) => {
          setAsked(event.currentTarget.value);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
      />
      <p class="unseen" role="status">
        {asked && (rows.length ? sayCount('region_found', rows.length) : say('region_found_none'))}
      </p>
      {rows.length === 0 && <p>{say('region_found_none_advice', { asked })}</p>}
      <div id={`${id}list`} ref={list} role="listbox" lang="zh-CN" aria-label={say('region_list')} hidden={rows.length === 0}>
        {rows.map((row, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys go to the box
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box, which points here
          <div
            key={row.id}
            id={`${id}-${row.id}`}
            role="option"
            data-region={row.id}
            aria-selected={row.id === chosen}
            class={`${row.inside ? 'inside' : ''} ${at === active ? 'active' : ''}`}
            onClick={() => onChoose(row.id)}
          >
            {row.name}
          </div>
        ))}
      </div>
      <div class="actions">
        {onClose && (
          <button type="button" data-action="keep-region" onClick={onClose}>
            {say(chosen ? 'region_keep' : 'region_later')}
          </button>
        )}
        {chosen && (
          <button type="button" class="plain-button" data-action="no-region" onClick={() => onChoose('')}>
            {say('region_remove')}
          </button>
        )}
      </div>
    </div>
  );
}

/** What Enter means while nothing is picked in the list: the city that was typed, not the province that stands above it. */
function bestOf<Row extends { id: string; name: string }>(rows: readonly Row[], asked: string): Row | undefined {
  const text = asked.trim();
  return [...rows].reverse().find(({ id, name }) => text.includes(name) || id === text.toLowerCase()) ?? rows[0];
}
