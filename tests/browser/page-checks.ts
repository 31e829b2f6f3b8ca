/** What every page of the extension must pass, in every theme, size and width. */
import path from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { waitUntil } from './harness/wait-until';

/** What axe objects to, with the first element each. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    type Run = { violations: { id: string; nodes: { html: string }[] }[] };
    const { axe } = globalThis as unknown as { axe: { run(): Promise<Run> } };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

/** By how many pixels the page can be scrolled sideways. */
export const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What can be clicked and is lower than 44 px; links and terms in a text may be. A field is pressed by its label, too. */
export const lowTargets = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, .choice, summary, input:not([type="radio"])')]
      .filter((each) => each.checkVisibility() && (each.closest('label') ?? each).getBoundingClientRect().height < 43.5)
      .map((each) => each.outerHTML.slice(0, 120)),
  );

/** Text that is smaller than 16 px, or 20 px in the large size. */
export const smallTexts = (page: Page, least: number) =>
  page.evaluate(
    (least) =>
      [...document.querySelectorAll('main *')]
        .filter(
          (each) =>
            each.checkVisibility() &&
            [...each.childNodes].some((node) => node instanceof Text && node.data.trim()) &&
            Number.parseFloat(getComputedStyle(each).fontSize) < least,
        )
        .map((each) => each.outerHTML.slice(0, 120)),
    least,
  );

interface Look {
  theme: 'light' | 'dark';
  textSize: 'normal' | 'large';
  width: number;
}

export const LOOKS: readonly Look[] = (['light', 'dark'] as const).flatMap((theme) =>
  (['normal', 'large'] as const).flatMap((textSize) => [320, 1000].map((width) => ({ theme, textSize, width }))),
);

/** Puts a page through all looks, and keeps pictures in the folder that the environment variable SHOTS names, if it names one. */
export async function passesInAllLooks(page: Page, name: string): Promise<void> {
  for (const { theme, textSize, width } of LOOKS) {
    await page.setViewport({ width, height: 800 });
    await page.evaluate((stored) => chrome.storage.local.set(stored), { 'setting:theme': theme, 'setting:textSize': textSize });
    const expected = `${theme} ${textSize === 'large' ? 'large' : undefined}`;
    await waitUntil(`页面变成 ${expected}`, () =>
      page.evaluate(
        (wanted) => `${document.documentElement.dataset.theme} ${document.documentElement.dataset.text}` === wanted,
        expected,
      ),
    );
    // Colours that change gradually are judged when they have arrived.
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {}))));
    const look = `${theme} ${textSize} ${width}`;
    expect(await violations(page), look).toEqual([]);
    expect(await sideways(page), look).toBe(0);
    expect(await lowTargets(page), look).toEqual([]);
    expect(await smallTexts(page, textSize === 'large' ? 20 : 16), look).toEqual([]);
    const folder = process.env.SHOTS;
    if (folder) await page.screenshot({ path: path.join(folder, `${name}-${look.replaceAll(' ', '-')}.png`), fullPage: true });
  }
  await page.evaluate(() => chrome.storage.local.remove(['setting:theme', 'setting:textSize']));
}

/** Presses Tab until an element has the focus. */
export async function tabTo(page: Page, selector: string, most = 60): Promise<void> {
  for (let i = 0; i < most; i++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`按了 ${most} 次 Tab，也没有走到 ${selector}`);
}
