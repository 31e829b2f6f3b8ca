import { SettingChoice } from '@/components/setting-choice';

/** What the person has collected: whether it is remembered, and whether it travels. */
export function OwnThings() {
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
      <SettingChoice
        name="sync"
        title="在您的几台电脑之间同步"
        reason="打开后，收藏和设置会由浏览器自己的账号同步，经过浏览器厂商的服务器；不打开，就只在这台电脑上。"
        choices={[
          { value: false, label: '不同步' },
          { value: true, label: '同步' },
        ]}
      />
    </section>
  );
}
