import '../popup/popup.css';
import './panel.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { keepAppearance } from '@/components/appearance';
import { drawInLanguage } from '@/components/words/language';
import { loadBodies } from '../popup/knowledge';
import { FIRST, goTo } from './history';
import { Panel } from './panel';
import { readHistory, takeRequest } from './panel-store';

/** Begins with what it was asked for, else where it was in this window. */
async function begin(): Promise<void> {
  keepAppearance();
  const loaded = loadBodies();
  const window = await browser.windows.getCurrent().then(
    ({ id }) => id,
    () => undefined,
  );
  const [stored, request] = window === undefined ? [] : await Promise.all([readHistory(window), takeRequest(window)]);
  const before = stored ?? FIRST;
  const history = request ? goTo(before, request, { scrolled: 0 }) : before;
  await loaded;
  await drawInLanguage('app_name', () => render(<Panel window={window} begin={history} />, document.body));
}

keepAppearance();
begin().catch(console.error);
