import { SettingChoice } from '@/components/setting-choice';
import { useSettings } from '@/components/use-settings';

const UNDERLINES = [
  { value: 'dotted', label: '点线' },
  { value: 'dashed', label: '短线' },
  { value: 'solid', label: '实线' },
  { value: 'tinted', label: '只有底色' },
] as const;

/** How terms look on pages, and what opens their cards. */
export function MarkingSettings() {
  const { settings } = useSettings();
  return (
    <section aria-labelledby="marking-title">
      <h2 id="marking-title">网页上怎么标</h2>
      <SettingChoice
        name="marking"
        title="标哪些"
        reason="同一个词在一屏里出现很多次时，只标第一个，页面会清爽些。"
        choices={[
          { value: 'every', label: '每一处都标' },
          { value: 'first', label: '一屏里只标第一处' },
        ]}
      />
      <SettingChoice
        name="underline"
        title="标成什么样"
        reason="选一种您一眼能看见、又不碍着读字的。"
        choices={UNDERLINES.map(({ value, label }) => ({
          value,
          label: (
            <>
              {label}
              <span class="example" aria-hidden="true">
                您的<span class={`sample ${value}`}>历年账户</span>余额
              </span>
            </>
          ),
        }))}
      />
      <SettingChoice
        name="openBy"
        title="怎么打开小注"
        reason="鼠标常常无意碰到词的话，改成点一下再打开。"
        choices={[
          { value: 'hover', label: '鼠标停在词上' },
          { value: 'click', label: '点一下词' },
        ]}
      />
      {settings.openBy === 'hover' && (
        <SettingChoice
          name="delay"
          title="停多久才打开"
          reason="小注弹得太快、让您心烦，就让它慢一点。"
          choices={[
            { value: 150, label: '很快' },
            { value: 300, label: '稍等' },
            { value: 600, label: '半秒多' },
            { value: 1_000, label: '一秒' },
          ]}
        />
      )}
    </section>
  );
}
