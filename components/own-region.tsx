import regions from 'virtual:knowledge/regions';
import type { RegionalNote } from '@/knowledge/compiled';
import { Grounds } from './grounds';
import { RegionLine } from './region-line';
import { noteInForce } from './region-notes-order';
import { useSettings } from './use-settings';
import { say } from './words/words';

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
        <h3 id="own-region-title">{say('answer_own_region')}</h3>
        <RegionLine {...state} />
        {own.map((note) => (
          <div key={note.note}>
            <p lang="zh-CN">
              {note.region !== region.id && <strong>{note.regionName}：</strong>}
              {note.note}
            </p>
            {note.region !== region.id && (
              <p class="quiet">{say('answer_of_province', { province: note.regionName, name: region.name })}</p>
            )}
            <Grounds sources={note.sources} />
          </div>
        ))}
        {own.length === 0 && (
          <p>
            {say('answer_region_unknown', { name: region.name })}
            <a href={region.portal} target="_blank" rel="noreferrer noopener">
              {new URL(region.portal).host}
            </a>
          </p>
        )}
      </section>
      <p class="quiet national">{say('answer_national')}</p>
    </>
  );
}
