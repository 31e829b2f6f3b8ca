import { SettingChoice } from './setting-choice';

/** What must be right before anything can be read; also asked on the welcome page. */
export function TextSizeSetting() {
  return (
    <SettingChoice
      name="textSize"
      title="字的大小"
      reason="觉得字小，就选大字，按钮也会跟着变大。"
      choices={[
        { value: 'normal', label: '平常' },
        { value: 'large', label: <span class="large-word">大字</span> },
      ]}
    />
  );
}

export function ThemeSetting() {
  return (
    <SettingChoice
      name="theme"
      title="亮还是暗"
      reason="晚上看屏幕刺眼，可以选暗的。"
      choices={[
        { value: 'system', label: '跟着电脑走' },
        { value: 'light', label: '亮' },
        { value: 'dark', label: '暗' },
      ]}
    />
  );
}
