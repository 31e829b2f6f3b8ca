import type { ComponentChildren } from 'preact';
import type { RegionalNote, RegionPortal } from '@/knowledge/compiled';
import { say } from './words/words';

/** How many regional notes fit a card when none of them is of a region that matters here. */
const NOTES_SHOWN = 2;

interface ChosenRegionProps {
  notes: readonly RegionalNote[];
  chosen: RegionPortal;
  show(text: string): ComponentChildren;
  onChange(): void;
}

/** What the person's own region says: before anything that holds for all of the country. */
export function ChosenRegion({ notes, chosen, show, onChange }: ChosenRegionProps) {
  const own = notes.filter(({ region }) => region === chosen.id);
  return (
    <section class="regions chosen" aria-label={say('card_region_chosen', { name: chosen.name })}>
      <p>
        <strong lang="zh-CN">{chosen.name}</strong>
        {own.length ? <span lang="zh-CN">{own.map(({ note }) => show(note))}</span> : <PortalLine {...chosen} />}
      </p>
      <button
        type="button"
        class="plain-button"
        data-action="change-region"
        aria-label={say('card_region_change_name')}
        onClick={(event) => event.isTrusted && onChange()}
      >
        {say('card_region_change')}
      </button>
    </section>
  );
}

interface OtherRegionsProps {
  notes: readonly RegionalNote[];
  /** The region whose portal the page is. */
  here: RegionPortal | undefined;
  chosen: RegionPortal | undefined;
  show(text: string): ComponentChildren;
}

/** What the page's region says; where we know nothing of it, who does; on other pages some examples of how it differs. */
export function OtherRegions({ notes, here, chosen, show }: OtherRegionsProps) {
  const others = notes.filter(({ region }) => region !== chosen?.id);
  const ofPage = others.filter(({ region }) => region === here?.id);
  const examples = chosen ? [] : others.slice(0, NOTES_SHOWN);
  const shown = ofPage.length ? ofPage : examples;
  const isUnknown = here !== undefined && !chosen && !ofPage.length;
  if (!shown.length && !isUnknown) return null;
  return (
    <section class="regions">
      {shown.map(({ region, regionName, note }) => (
        <p key={region} lang="zh-CN">
          <strong>{regionName}</strong>
          {show(note)}
        </p>
      ))}
      {isUnknown && (
        <p>
          <strong lang="zh-CN">{here.name}</strong>
          <PortalLine {...here} />
        </p>
      )}
    </section>
  );
}

function PortalLine({ portal }: RegionPortal) {
  return (
    <>
      {say('card_region_ask')}
      <a href={portal} target="_blank" rel="noreferrer noopener">
        {new URL(portal).host}
      </a>
    </>
  );
}
