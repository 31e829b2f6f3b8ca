import regions from 'virtual:knowledge/regions';
import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { regionOf } from '@/entrypoints/background/card-store';
import { RegionChoice } from './region-choice';
import { fullRegionName } from './region-groups';
import type { SettingsState } from './use-settings';

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
                <span>
                  这是{guess.name}的网站。您是在{guess.name}参保吗？
                </span>
                <button type="button" data-action="take-guess" onClick={() => choose(guess.id)}>
                  是，先看{guess.name}的说法
                </button>
              </>
            ) : (
              <span>选好参保地，当地的说法就排在最前面。</span>
            )
          ) : (
            <span>您的参保地：{name}</span>
          )}
          <button
            ref={button}
            type="button"
            data-action="change-region"
            aria-label={name === undefined ? '选参保地' : `换参保地，现在是${name}`}
            onClick={() => setChoosing(true)}
          >
            {name === undefined ? '选参保地' : '换'}
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
