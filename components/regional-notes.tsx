import regions from 'virtual:knowledge/regions';
import type { RegionalNote } from '@/knowledge/compiled';
import { Grounds } from './grounds';
import { RegionLine } from './region-line';
import { noteInForce } from './region-notes-order';
import { useSettings } from './use-settings';

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
      <h3 id="regional-title">各地不同</h3>
      {usedIn.length > 0 && <p>这个叫法主要用在{usedIn.join('、')}。</p>}
      {notes.length > 0 && !region && <RegionLine {...state} />}
      {region && others.length > 0 ? (
        <details data-other-regions>
          <summary>看别的地方怎么说（{others.length} 处）</summary>
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
    <ul class="plain">
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
