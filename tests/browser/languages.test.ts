/** The interface in the browser's language, and in one that the person has chosen; what is explained stays Chinese and says so. */
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardViolations } from './card-axe';
import { eachBrowser } from './each-browser';
import { marks } from './extension-suite';
import { type ExtensionBrowser, type Language, launchBrowser } from './harness/browser-driver';
import type { CardReading } from './harness/card';
import { type GateProxy, startGateProxy } from './harness/gate-proxy';
import { type SiteServer, startSiteServer } from './harness/site-server';
import { waitUntil } from './harness/wait-until';
import { passesInAllLooks, violations } from './page-checks';
import { popupOver } from './page-report';

const ADDRESS = 'https://ybj.zj.gov.cn/page';
const PAGE =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>测试页面</title><p style="margin: 60px"><b id="term">起付线</b>以上</p>';

interface Expected {
  language: Language;
  tag: string;
  name: string;
  pageTerms: string;
  places: string;
  back: string;
  options: string;
  welcome: string;
  /** Of the card, the buttons at its foot, and when it was checked. */
  actions: string[];
  checked: RegExp;
}

const ENGLISH: Expected = {
  language: 'en-US',
  tag: 'en',
  name: 'Yibao Xiaozhu',
  pageTerms: 'Insurance terms on this page 1',
  places: '1 place',
  back: '‹ Back',
  options: 'Settings of Yibao Xiaozhu',
  welcome: 'Yibao Xiaozhu is installed',
  actions: ['☆ Pin', 'Copy', 'Keep open', 'Full explanation'],
  checked: /, checked on \d{4}-\d\d-\d\d/,
};
const TRADITIONAL: Expected = {
  language: 'zh-TW',
  tag: 'zh-TW',
  name: '醫保小注',
  pageTerms: '本頁的醫保用詞 1 個',
  places: '1 處',
  back: '‹ 返回',
  options: '醫保小注的設定',
  welcome: '醫保小注裝好了',
  actions: ['☆ 收藏', '複製', '固定在這裡', '完整解釋'],
  checked: /，核對於 \d{4}-\d\d-\d\d/,
};

/** Keys that were shown in place of their words. */
const shownKeys = (text: string) =>
  text.match(/\b(?:app|card|error|answer|region|list|search|popup|panel|pins|import|sync|options|welcome)_[a-z_]+/g);

/** Text in Chinese characters alone that would be read out as if it were of another language. */
const misread = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const isChinese = /\p{Script=Han}/u.test(text) && !/\p{Script=Latin}/u.test(text);
      const language = node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
      if (isChinese && !language.startsWith('zh')) found.push(text);
    }
    return found;
  });

const textOf = (page: Page, selector: string) =>
  page.$eval(selector, (element) => element.textContent?.replace(/\s+/g, ' ').trim());

eachBrowser('languages', (kind) => {
  let site: SiteServer;
  let gate: GateProxy;
  let extension: ExtensionBrowser;

  const launch = async (language: Language) => {
    site = await startSiteServer({ [ADDRESS]: PAGE });
    gate = await startGateProxy({ site, serves: ['*.gov.cn'] });
    const extensionPath = path.resolve('.output', kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
    extension = await launchBrowser(kind, { language, extensionPath, proxy: { port: gate.port } });
  };
  const close = async () => {
    await extension?.close();
    await site?.close();
    await gate?.close();
  };
  const isWhole = async (page: Page, isRight: (card: CardReading) => boolean) =>
    waitUntil('卡片', async () => {
      const card = await extension.readCard(page);
      return card?.visible && isRight(card) && card;
    });
  const openCard = async (page: Page, checked: RegExp): Promise<CardReading> => {
    await page.bringToFront();
    await page.mouse.move(5, 5);
    await (await page.waitForSelector('#term'))?.hover();
    return isWhole(page, ({ text }) => checked.test(text));
  };
  const buttons = ({ roles }: CardReading) => roles.filter(({ role }) => role === 'button').map(({ name }) => name);

  describe.each(kind === 'chromium' ? [ENGLISH, TRADITIONAL] : [ENGLISH])('$language', (expected) => {
    const { language, tag, name, pageTerms, places, back, options, welcome, actions, checked } = expected;
    const isClean = async (page: Page) => {
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(tag);
      expect(shownKeys(await page.evaluate(() => document.body.textContent ?? ''))).toBeNull();
      expect(await misread(page)).toEqual([]);
      expect(await violations(page)).toEqual([]);
    };
    beforeAll(() => launch(language));
    afterAll(close);

    test('the popup, with the terms of a page, an answer and the panel', async () => {
      const page = await extension.newPage(ADDRESS);
      await marks(page);
      const popup = await popupOver(extension, page);
      await popup.waitForSelector('[data-page-term]');
      expect(await popup.title()).toBe(name);
      expect(await textOf(popup, 'h1')).toBe(name);
      expect(await textOf(popup, '#page-title')).toBe(pageTerms);
      expect(await textOf(popup, '[data-page-term] .count')).toBe(places);
      await isClean(popup);
      await popup.close();
      const answer = await extension.openExtensionPage('popup.html#/question/family-sharing');
      await answer.waitForSelector('[data-answer]');
      expect(await textOf(answer, '[data-action="back"]')).toBe(back);
      await isClean(answer);
      await passesInAllLooks(answer, `${kind}-${tag}-answer`);
      await answer.close();
      const panel = await extension.openExtensionPage('sidepanel.html');
      await panel.waitForSelector('[data-theme]');
      await isClean(panel);
      await passesInAllLooks(panel, `${kind}-${tag}-panel`);
      await panel.close();
      await page.close();
    });

    test('settings and welcome, in every look', async () => {
      for (const [file, title] of [
        ['options', options],
        ['welcome', welcome],
      ]) {
        const page = await extension.openExtensionPage(`${file}.html`);
        await page.waitForSelector('[data-setting="language"]');
        expect(await textOf(page, 'h1')).toBe(title);
        await isClean(page);
        await passesInAllLooks(page, `${kind}-${tag}-${file}`);
        await page.close();
      }
    });

    test('a card, with what is filled into its words', async () => {
      const page = await extension.newPage(ADDRESS);
      await marks(page);
      const card = await openCard(page, checked);
      expect(buttons(card)).toEqual(expect.arrayContaining(actions));
      expect(shownKeys(card.text)).toBeNull();
      const panel = await extension.cardElement(page, '[role=dialog]');
      expect(await panel.evaluate((element) => (element as HTMLElement).lang)).toBe(tag);
      const line = await extension.cardElement(page, '.line');
      expect(await line.evaluate((element) => (element as HTMLElement).lang)).toBe('zh-CN');
      expect(await cardViolations({ extension }, page)).toEqual([]);
      await page.close();
    });
  });

  describe('chosen', () => {
    beforeAll(() => launch('en-US'));
    afterAll(close);

    test('speaks everywhere at once, keeps the focus, and goes back to the browser’s', async () => {
      const page = await extension.newPage(ADDRESS);
      await marks(page);
      const card = await openCard(page, ENGLISH.checked);
      expect(buttons(card)).toContain('Full explanation');
      const settings = await extension.openExtensionPage('options.html');
      const choose = async (value: string, title: string) => {
        await settings.bringToFront();
        await settings.click(`[data-setting="language"] [value="${value}"]`);
        await waitUntil(`设置页变成 ${value}`, async () => (await textOf(settings, 'h1')) === title);
        expect(await settings.evaluate(() => document.activeElement?.getAttribute('value'))).toBe(value);
      };
      await choose('zh-CN', '医保小注的设置');
      expect(await settings.title()).toBe('设置 - 医保小注');
      expect(buttons(await openCard(page, /，核对于/))).toContain('完整解释');
      // And from the first picture on.
      const later = await extension.openExtensionPage('popup.html');
      await later.waitForSelector('[data-theme]');
      expect(await textOf(later, 'h1')).toBe('医保小注');
      await choose('zh-TW', TRADITIONAL.options);
      await waitUntil('弹窗也变成繁体', async () => (await textOf(later, 'h1')) === TRADITIONAL.name);
      await choose('browser', ENGLISH.options);
      expect(buttons(await openCard(page, ENGLISH.checked))).toContain('Full explanation');
      for (const each of [later, settings, page]) await each.close();
    });
  });
});
