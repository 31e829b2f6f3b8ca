import lexicon from 'virtual:knowledge/lexicon';
import { EnabledSites } from '@/components/enabled-sites';
import { TextSizeSetting, ThemeSetting } from '@/components/look-settings';
import { RegionLine } from '@/components/region-line';
import { UnmarkedSites } from '@/components/unmarked-sites';
import { UnmarkedTerms } from '@/components/unmarked-terms';
import { useSettings } from '@/components/use-settings';
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
        <h1>医保小注的设置</h1>
        <p class="quiet">改了就存上，不用按确定。</p>
      </header>
      <section aria-labelledby="region-title">
        <h2 id="region-title">您的参保地</h2>
        <p class="quiet">各地的规定不一样；选好以后，卡片和回答里先说当地的。</p>
        <RegionLine {...state} />
      </section>
      <section aria-labelledby="look-title">
        <h2 id="look-title">看得清</h2>
        <TextSizeSetting />
        <ThemeSetting />
      </section>
      <MarkingSettings />
      <UnmarkedTerms nameOf={nameOf} none="没有。在卡片上点“不再标注这个词”，它就会列在这里，随时可以恢复。" />
      <EnabledSites />
      <UnmarkedSites none="没有。在哪个网站上不想看到标注，点工具栏上的小注，就能把那个网站关掉。" />
      <OwnThings />
      <PrivacyText />
      <Reset />
    </main>
  );
}
