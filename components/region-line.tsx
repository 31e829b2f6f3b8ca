import regions from 'virtual:knowledge/regions';
import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { regionOf } from '@/entrypoints/background/card-store';
import { RegionChoice } from './region-choice';
import { fullRegionName } from './region-groups';
import type { SettingsState } from './use-settings';
import { say } from './words/words';

/** Host of the page that the person came from; '' where there is none. Its region is offered, never assumed. */
export const PageHost = createContext('');

type RegionLineProps = Pick<SettingsState, 'settings' | 'problem' | 'set'>;

/** Which region is chosen, and changing it in place. */
export function RegionLine({ settings, problem, set }: RegionLineProps) {
  const [choosing, setChoosing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasChoosing = useRef(false);
  const guess = regionOf(useContext(PageHost), regions);
  const name = fullRegionName(regions, settings.region);
  // What had the focus is gone with the list.
  useEffect(() => {
    if (wasChoosing.current && !choosing) button.current?.focus();
    wasChoosing.current = choosing;
  }, [choosing]);
  const choose = async (id: string) => {
    if (await set('region', id)) setChoosing(false);
  };
  return (
    <div class="region-place" data-region-line={settings.region}>
      {choosing ? (
        <RegionChoice takesFocus chosen={settings.region} onChoose={choose} onClose={() => setChoosing(false)} />
      ) : (
        <p class="region-line">
          {name === undefined ? (
            guess ? (
              <>
                <span>{say('region_guess', { name: guess.name })}</span>
                <button type="button" data-action="take-guess" onClick={() => choose(guess.id)}>
                  {say('region_take_guess', { name: guess.name })}
                </button>
              </>
            ) : (
              <span>{say('region_none')}</span>
            )
          ) : (
            <span>{say('region_is', { name })}</span>
          )}
          <button
            ref={button}
            type="button"
            data-action="change-region"
            aria-label={name === undefined ? say('region_choose') : say('region_change_name', { name })}
            onClick={() => setChoosing(true)}
          >
            {say(name === undefined ? 'region_choose' : 'region_change')}
          </button>
        </p>
      )}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
