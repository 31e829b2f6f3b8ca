/** The language of the extension's own pages: the browser's, or the one that the person has chosen. */
import { readSettings, type Settings, watchSettings } from '@/userdata/settings';
import { lastSeenSettings } from '../appearance';
import { forgetLearnt, learn, say, type WordKey, type Words } from './words';

const WORDS = {
  'zh-CN': () => import('virtual:words/zh-CN'),
  'zh-TW': () => import('virtual:words/zh-TW'),
  en: () => import('virtual:words/en'),
};

/** Draws a page, and draws it again whenever another language is chosen: what has the focus keeps it. */
export async function drawInLanguage(title: WordKey, draw: () => void): Promise<void> {
  let { language } = lastSeenSettings();
  const redraw = async () => {
    const wanted = language;
    const words = await wordsOf(wanted);
    // Another was chosen meanwhile, and is on its way.
    if (wanted !== language) return;
    forgetLearnt();
    learn(words);
    document.documentElement.lang = say('app_language');
    document.title = say(title);
    draw();
  };
  const look = async () => {
    const now = (await readSettings()).language;
    if (now === language) return;
    language = now;
    await redraw();
  };
  watchSettings(() => void look().catch(console.error));
  await redraw();
  look().catch(console.error);
}

/** When a file of ours cannot be read the browser's language is better than no page. */
async function wordsOf(language: Settings['language']): Promise<Words> {
  const loaded = language === 'browser' ? undefined : await WORDS[language]().catch(console.error);
  return loaded?.default ?? {};
}
