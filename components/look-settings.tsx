import { SettingChoice } from './setting-choice';
import { LANGUAGES, type Language, say } from './words/words';

/** What must be right before anything can be read; also asked on the welcome page. */
export function TextSizeSetting() {
  return (
    <SettingChoice
      name="textSize"
      title={say('options_text_size')}
      reason={say('options_text_size_why')}
      choices={[
        { value: 'normal', label: say('options_text_normal') },
        { value: 'large', label: <span class="large-word">{say('options_text_large')}</span> },
      ]}
    />
  );
}

const OWN_NAMES = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' } as const satisfies Record<Language, string>;

/** For those whose browser speaks another language than they read. Every language is named by itself. */
export function LanguageSetting() {
  return (
    <SettingChoice
      name="language"
      title={say('options_language')}
      reason={say('options_language_why')}
      choices={[
        { value: 'browser', label: say('options_language_browser') },
        ...LANGUAGES.map((value) => ({ value, label: <span lang={value}>{OWN_NAMES[value]}</span> })),
      ]}
    />
  );
}

export function ThemeSetting() {
  return (
    <SettingChoice
      name="theme"
      title={say('options_theme')}
      reason={say('options_theme_why')}
      choices={[
        { value: 'system', label: say('options_theme_system') },
        { value: 'light', label: say('options_theme_light') },
        { value: 'dark', label: say('options_theme_dark') },
      ]}
    />
  );
}
