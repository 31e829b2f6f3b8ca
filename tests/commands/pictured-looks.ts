/** The themes, text sizes and window sizes in which every surface is photographed. */
import type { Page, Viewport } from 'puppeteer-core';
import { waitUntil } from '../browser/harness/wait-until';

export interface Look {
  name: string;
  theme: 'light' | 'dark';
  textSize: 'normal' | 'large';
  viewport: Viewport;
  /** All of the page, or only what such a window shows. */
  whole: boolean;
}

const usual = { theme: 'light', textSize: 'normal', viewport: { width: 400, height: 590 }, whole: true } as const;

/** As narrow as the toolbar popup. */
export const LOOKS: readonly Look[] = [
  { ...usual, name: 'popup', whole: false },
  { ...usual, name: 'light' },
  { ...usual, name: 'dark', theme: 'dark' },
  { ...usual, name: 'large', textSize: 'large' },
  { ...usual, name: 'narrow', viewport: { width: 320, height: 590 } },
  { ...usual, name: 'narrow-large-dark', theme: 'dark', textSize: 'large', viewport: { width: 320, height: 590 } },
];

/** Beside a page, or on a page. */
export const TAB_LOOKS: readonly Look[] = [
  ...LOOKS.filter(({ whole }) => whole),
  { ...usual, name: 'wide', viewport: { width: 1100, height: 800 } },
];

/** What is stored for a look. */
export const settingsOf = ({ theme, textSize }: Look) => ({ 'setting:theme': theme, 'setting:textSize': textSize });

/** Makes one of the extension's own pages look so, and waits until it does. */
export async function putOn(look: Look, page: Page): Promise<void> {
  await page.setViewport(look.viewport);
  await page.evaluate((stored) => chrome.storage.local.set(stored), settingsOf(look));
  await waitUntil(`页面变成 ${look.name}`, () =>
    page.evaluate(
      ({ theme, textSize }) =>
        document.documentElement.dataset.theme === theme &&
        (document.documentElement.dataset.text === 'large') === (textSize === 'large'),
      { theme: look.theme, textSize: look.textSize },
    ),
  );
  // Colours that change gradually are photographed when they have arrived.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {}))));
}
