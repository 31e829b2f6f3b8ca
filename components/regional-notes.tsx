import regions from 'virtual:knowledge/regions';
import type { RegionalNote } from '@/knowledge/compiled';
import { Grounds } from './grounds';
import { RegionLine } from './region-line';
import { noteInForce } from './region-notes-order';
import { useSettings } from './use-settings';
import { say } from './words/words';

interface RegionalNotesProps {
  notes: readonly RegionalNote[];
  usedIn?: readonly string[];
}

/** What is different from place to place. With a region chosen its rule stands at the top of the answer, and the others are folded. */
export function RegionalNotes({ notes, usedIn = [] }: RegionalNotesProps) {
  const state = useSettings();
  if (!notes.length && !usedIn.length) return null;
  const region = regions.find(({ id }) => id === state.settings.region);
  const own = region ? noteInForce(notes, region) : [];
  const others = notes.filter((note) => !own.includes(note));
  return (
    <section class="regional" aria-labelledby="regional-title">
      <h3 id="regional-title">{say('answer_regional')}</h3>
      {usedIn.length > 0 && <p>{say('card_used_in', { places: usedIn.join(say('card_list_comma')) })}</p>}
      {notes.length > 0 && !region && <RegionLine {...state} />}
      {region && others.length > 0 ? (
        <details data-other-regions>
          <summary>{say('answer_other_regions', { count: others.length })}</summary>
          <Notes notes={others} />
        </details>
      ) : (
        <Notes notes={others} />
      )}
    </section>
  );
}

function Notes({ notes }: { notes: readonly RegionalNote[] }) {
  return (
    <ul class="plain" lang="zh-CN">
      {notes.map((note) => (
        <li key={`${note.region}/${note.note}`}>
          <p>
            <strong>{note.regionName}</strong> {note.note}
          </p>
          <Grounds sources={note.sources} />
        </li>
      ))}
    </ul>
  );
}
