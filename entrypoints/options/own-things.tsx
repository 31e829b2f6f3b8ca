import { useEffect } from 'preact/hooks';
import { SettingChoice } from '@/components/setting-choice';
import { useSettings } from '@/components/use-settings';
import { say } from '@/components/words/words';
import { missingAnswers } from '@/userdata/missing-answers';
import { recentQueries } from '@/userdata/recent-queries';
import { KeptTextList } from './kept-text-list';

/** What the person has collected: whether it is remembered, and whether it travels. */
export function OwnThings() {
  const { settings } = useSettings();
  // Who does not want it remembered wants what is remembered gone.
  useEffect(() => {
    if (!settings.history) recentQueries.forgetAll().catch(console.error);
  }, [settings.history]);
  return (
    <section aria-labelledby="own-things-title">
      <h2 id="own-things-title">{say('options_own')}</h2>
      <SettingChoice
        name="history"
        title={say('options_history')}
        reason={say('options_history_why')}
        choices={[
          { value: true, label: say('options_history_on') },
          { value: false, label: say('options_history_off') },
        ]}
      />
      <KeptTextList id="recent" kept={recentQueries} title={say('options_recent')} none={say('options_recent_none')} />
      <KeptTextList
        id="missing"
        kept={missingAnswers}
        title={say('options_missing')}
        none={say('options_missing_none')}
        canCopy
      />
      <SettingChoice
        name="sync"
        title={say('options_sync')}
        reason={say('options_sync_why')}
        choices={[
          { value: false, label: say('options_sync_off') },
          { value: true, label: say('options_sync_on') },
        ]}
      />
    </section>
  );
}
