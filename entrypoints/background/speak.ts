/** The language of what is said outside the extension's own pages: on cards, and in the menu. */
import outside from 'virtual:words/outside';
import { browser } from 'wxt/browser';
import { LANGUAGES, learn, say } from '@/components/words/words';
import { readSettings, settingKey } from '@/userdata/settings';
import { putMenu } from './asked-elsewhere';
import { writeWords } from './words-store';

/** At every installation, update and start, at which the browser's language may be another. */
export async function speak(): Promise<void> {
  const { language } = await readSettings();
  const browsers = browser.i18n.getMessage('app_language');
  const spoken = LANGUAGES.find((each) => each === (language === 'browser' ? browsers : language)) ?? 'zh-CN';
  learn(outside[spoken]);
  await Promise.all([putMenu(say('menu_explain')), writeWords(outside[spoken])]);
}

export function followLanguage(): void {
  const begin = () => void speak().catch((error: unknown) => console.error('words could not be put', error));
  for (const begun of [browser.runtime.onInstalled, browser.runtime.onStartup]) begun.addListener(begin);
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && settingKey('language') in changes) begin();
  });
}
