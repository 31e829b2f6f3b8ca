/**
 * What a person has set. One storage key each, so that two places that set different things at once do not overwrite each
 * other. A stored value that is not one of those allowed counts as not set, and is left as it is: a later version may know it.
 */
import { browser } from 'wxt/browser';
import { LANGUAGES, type Language } from '../components/words/words';
import { attempt } from './user-data-error';

export interface Settings {
  /** Id of a region of the knowledge base; '' while none is chosen. */
  region: string;
  /** What opens a card on a page. */
  openBy: 'hover' | 'click';
  /** Milliseconds that the pointer rests on a term before its card opens. */
  delay: number;
  /** What is marked of a term that stands on a screen many times. */
  marking: 'every' | 'first';
  underline: 'dotted' | 'dashed' | 'solid' | 'tinted';
  textSize: 'normal' | 'large';
  theme: 'system' | 'light' | 'dark';
  /** Of the words around the content, which is Chinese. */
  language: 'browser' | Language;
  /** Whether the popup remembers what was asked, on this device only. */
  history: boolean;
  /** Whether pins travel with the browser's own sync. Settings do not: a large text wanted on one screen is not on another. */
  sync: boolean;
}

export type SettingName = keyof Settings;

type Table = { [Name in SettingName]: { usual: Settings[Name]; allows: (value: unknown) => value is Settings[Name] } };

const oneOf = <const Value>(usual: Value, ...others: Value[]) => ({
  usual,
  allows: (value: unknown): value is Value => [usual, ...others].some((each) => each === value),
});

const TABLE: Table = {
  region: { usual: '', allows: (value): value is string => typeof value === 'string' && /^[\w-]{0,40}$/.test(value) },
  openBy: oneOf('hover', 'click'),
  delay: oneOf<number>(150, 300, 600, 1_000),
  marking: oneOf('every', 'first'),
  underline: oneOf('dotted', 'dashed', 'solid', 'tinted'),
  textSize: oneOf('normal', 'large'),
  theme: oneOf('system', 'light', 'dark'),
  language: oneOf('browser', ...LANGUAGES),
  history: oneOf<boolean>(true, false),
  sync: oneOf<boolean>(false, true),
};

const PREFIX = 'setting:';
export const SETTING_NAMES = Object.keys(TABLE) as SettingName[];

export const settingKey = (name: SettingName) => PREFIX + name;

/** The settings that stored values say; what is missing or not allowed is as usual. */
export function settingsOf(stored: Readonly<Record<string, unknown>>): Settings {
  const entries = SETTING_NAMES.map((name) => {
    const { usual, allows } = TABLE[name];
    const value = stored[settingKey(name)];
    return [name, allows(value) ? value : usual];
  });
  return Object.fromEntries(entries) as Settings;
}

export const USUAL_SETTINGS: Readonly<Settings> = settingsOf({});

/** @throws UserDataError */
export async function readSettings(): Promise<Settings> {
  return settingsOf(await attempt('read', () => browser.storage.local.get(SETTING_NAMES.map(settingKey))));
}

/** Resolves when it is stored. What is as usual is stored, too: a later version may have other usual values. @throws UserDataError */
export async function writeSetting<Name extends SettingName>(name: Name, value: Settings[Name]): Promise<void> {
  await attempt('save', () => browser.storage.local.set({ [settingKey(name)]: value }));
}

/** All at once or, when it fails, none: for going back to the usual settings, and back again. @throws UserDataError */
export async function writeSettings(settings: Readonly<Settings>): Promise<void> {
  const entries = SETTING_NAMES.map((name) => [settingKey(name), settings[name]]);
  await attempt('save', () => browser.storage.local.set(Object.fromEntries(entries)));
}

/** Calls back whenever a setting is changed, wherever that happens. Returns how to stop. */
export function watchSettings(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(PREFIX))) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
