import type { RegionalNote } from '@/knowledge/compiled';
import { Grounds } from './grounds';

/** What is different from place to place. */
export function RegionalNotes({ notes, usedIn = [] }: { notes: readonly RegionalNote[]; usedIn?: readonly string[] }) {
  if (!notes.length && !usedIn.length) return null;
  return (
    <section class="regional" aria-labelledby="regional-title">
      <h3 id="regional-title">各地不同</h3>
      {usedIn.length > 0 && <p>这个叫法主要用在{usedIn.join('、')}。</p>}
      <ul class="plain">
        {notes.map((note) => (
          <li key={note.region}>
            <p>
              <strong>{note.regionName}</strong> {note.note}
            </p>
            <Grounds sources={note.sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}
