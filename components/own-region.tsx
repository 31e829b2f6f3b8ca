import regions from 'virtual:knowledge/regions';
import type { RegionalNote } from '@/knowledge/compiled';
import { Grounds } from './grounds';
import { RegionLine } from './region-line';
import { noteInForce } from './region-notes-order';
import { useSettings } from './use-settings';

/** What the person's own region says, before what holds for all of the country. Nothing where regions do not differ. */
export function OwnRegion({ notes }: { notes: readonly RegionalNote[] }) {
  const state = useSettings();
  const { region: id } = state.settings;
  const region = regions.find((each) => each.id === id);
  if (!(region && notes.length)) return null;
  const own = noteInForce(notes, region);
  return (
    <>
      <section class="own-region" data-own-region={region.id} aria-labelledby="own-region-title">
        <h3 id="own-region-title">您参保地的说法</h3>
        <RegionLine {...state} />
        {own.map((note) => (
          <div key={note.note}>
            <p>
              {note.region !== region.id && <strong>{note.regionName}：</strong>}
              {note.note}
            </p>
            {note.region !== region.id && (
              <p class="quiet">
                这是{note.regionName}的说法，小注没有查到{region.name}自己的；{region.name}另有规定的，以参保地公布为准。
              </p>
            )}
            <Grounds sources={note.sources} />
          </div>
        ))}
        {own.length === 0 && (
          <p>
            这一条上，小注没有查到{region.name}另外的说法，请先按全国的看；以参保地公布为准：
            <a href={region.portal} target="_blank" rel="noreferrer noopener">
              {new URL(region.portal).host}
            </a>
          </p>
        )}
      </section>
      <p class="quiet national">全国的说法</p>
    </>
  );
}
