import { useEffect } from 'preact/hooks';
import { SettingChoice } from '@/components/setting-choice';
import { useSettings } from '@/components/use-settings';
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
      <h2 id="own-things-title">您的东西</h2>
      <SettingChoice
        name="history"
        title="问过的话"
        reason="记下来，下次点一下就能再问；只存在这台电脑上。"
        choices={[
          { value: true, label: '记下来' },
          { value: false, label: '不记' },
        ]}
      />
      <KeptTextList id="recent" kept={recentQueries} title="最近问过的" none="没有记下什么。" />
      <KeptTextList
        id="missing"
        kept={missingAnswers}
        title="您说没有查到的"
        none="没有。查不到时，点“记下这一问”，它就会列在这里。"
        canCopy
      />
      <SettingChoice
        name="sync"
        title="在您的几台电脑之间同步"
        reason="打开后，收藏会由浏览器自己的账号同步，经过浏览器厂商的服务器；不打开，就只在这台电脑上。设置不同步。"
        choices={[
          { value: false, label: '不同步' },
          { value: true, label: '同步' },
        ]}
      />
    </section>
  );
}
