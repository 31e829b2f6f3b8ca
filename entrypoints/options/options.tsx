import lexicon from 'virtual:knowledge/lexicon';
import { EnabledSites } from '@/components/enabled-sites';
import { LanguageSetting, TextSizeSetting, ThemeSetting } from '@/components/look-settings';
import { RegionLine } from '@/components/region-line';
import { UnmarkedSites } from '@/components/unmarked-sites';
import { UnmarkedTerms } from '@/components/unmarked-terms';
import { useSettings } from '@/components/use-settings';
import { say } from '@/components/words/words';
import { MarkingSettings } from './marking-settings';
import { OwnThings } from './own-things';
import { PrivacyText } from './privacy-text';
import { Reset } from './reset';

const names = new Map(lexicon.terms.map(({ id, name }) => [id, name]));
const nameOf = (id: string) => names.get(id);

export function Options() {
  const state = useSettings();
  return (
    <main>
      <header>
        <h1>{say('options_title')}</h1>
        <p class="quiet">{say('options_saved')}</p>
      </header>
      <section aria-labelledby="region-title">
        <h2 id="region-title">{say('options_region')}</h2>
        <p class="quiet">{say('options_region_note')}</p>
        <RegionLine {...state} />
      </section>
      <section aria-labelledby="look-title">
        <h2 id="look-title">{say('options_look')}</h2>
        <TextSizeSetting />
        <LanguageSetting />
        <ThemeSetting />
      </section>
      <MarkingSettings />
      <UnmarkedTerms nameOf={nameOf} none={say('options_unmarked_none')} />
      <EnabledSites />
      <UnmarkedSites none={say('options_off_none')} />
      <OwnThings />
      <PrivacyText />
      <Reset />
    </main>
  );
}
