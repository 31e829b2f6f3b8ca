/**
 * Theme and text size of the extension's own pages. The storage answers only after the first picture, so what was set is
 * also kept where it can be read at once; the storage has the last word.
 */
import { readSettings, SETTING_NAMES, type Settings, settingKey, settingsOf, watchSettings } from '@/userdata/settings';

const MIRROR = 'settings';

/** The settings as this browser last saw them; the usual ones when it never did. */
export function lastSeenSettings(): Settings {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(MIRROR) ?? '{}');
    return settingsOf(typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {});
  } catch {
    return settingsOf({});
  }
}

export function rememberSeen(settings: Settings): void {
  try {
    localStorage.setItem(
      MIRROR,
      JSON.stringify(Object.fromEntries(SETTING_NAMES.map((name) => [settingKey(name), settings[name]]))),
    );
  } catch {
    // Then the first picture is as usual, and the right one follows.
  }
}

/** `tokens.css` says what the two attributes look like. */
export function applyAppearance(
  { theme, textSize }: Pick<Settings, 'theme' | 'textSize'>,
  root = document.documentElement,
): void {
  if (theme === 'system') root.removeAttribute('data-theme');
  else root.dataset.theme = theme;
  if (textSize === 'normal') root.removeAttribute('data-text');
  else root.dataset.text = textSize;
}

/** Called once by every page, before it draws anything. */
export function keepAppearance(): void {
  applyAppearance(lastSeenSettings());
  const read = () => {
    readSettings().then((settings) => {
      rememberSeen(settings);
      applyAppearance(settings);
    }, console.error);
  };
  read();
  watchSettings(read);
}
