/** What is photographed of the extension's own pages: where it is, what is stored there, and how one sees that it has come. */
import type { Page } from 'puppeteer-core';
import { loadKnowledge } from '../../knowledge/compile/load-knowledge';
import { waitUntil } from '../browser/harness/wait-until';
import { LOOKS, type Look, TAB_LOOKS } from './pictured-looks';

export interface Surface {
  name: string;
  /** `TAB` in it is replaced by the tab of a page with terms, `ELSEWHERE` by one of a site where nothing is marked. */
  address: string;
  ready: string;
  looks: readonly Look[];
  stored?: Readonly<Record<string, unknown>>;
  /** What is typed into the box. */
  query?: string;
  /** What is done before the picture. */
  act?(page: Page): Promise<void>;
}

const { lexicon, answers } = loadKnowledge();
const pin = (key: string, i: number, more: object = {}) =>
  [`pin:${key}`, { form: 2, at: 1_000_000 - i, changed: {}, ...more }] as const;
const onePin = Object.fromEntries([pin('question:family-sharing', 0)]);
const manyPins = Object.fromEntries([
  pin('term:deductible', 0, { note: [[1, '妈妈住院那次是 800 元，问过窗口了']] }),
  pin('question:remote-care-direct-settlement', 1, { group: '给妈妈' }),
  ...lexicon.terms.slice(0, 19).map(({ id }, i) => pin(`term:${id}`, i + 2)),
  ...answers.slice(0, 19).map(({ id }, i) => pin(`question:${id}`, i + 30)),
]);
const recent = Object.fromEntries(
  ['卡里没钱了', '异地就医备案', '退休以后还要不要交医保费', '历年余额', '住院', '自付和自费'].map((text, i) => [
    `asked:${text}`,
    { at: 9_000 - i },
  ]),
);
const typeInto = async (page: Page, text: string) => {
  await page.focus('#question');
  await page.keyboard.type(text);
};
const openAll = (selector: string) => (page: Page) =>
  page.$$eval(selector, (all) => {
    for (const each of all) (each as HTMLDetailsElement).open = true;
  });
const start = '[data-theme]';
const popup = { address: 'popup.html', ready: start, looks: LOOKS };
const found = { ...popup, ready: '[data-result], [data-term-result], [data-nothing]' };

export const SURFACES: readonly Surface[] = [
  { ...popup, name: 'start-empty' },
  { ...popup, name: 'start-page', address: 'popup.html?tab=TAB', ready: '[data-page-term]' },
  {
    ...popup,
    name: 'start-page-all',
    address: 'popup.html?tab=TAB',
    ready: '[data-page-term]',
    stored: { ...manyPins, ...recent },
  },
  { ...popup, name: 'start-elsewhere', address: 'popup.html?tab=ELSEWHERE', ready: '[data-reach]' },
  { ...popup, name: 'start-one-pin', stored: onePin, ready: '[data-pinned]' },
  { ...popup, name: 'start-many-pins', stored: manyPins, ready: '[data-pinned]' },
  {
    ...popup,
    name: 'start-pin-edited',
    stored: manyPins,
    ready: '[data-pinned]',
    act: async (page) => {
      await page.click('[data-action="edit-pin"]');
      await openAll('.pin-tools')(page);
    },
  },
  { ...popup, name: 'start-recent', stored: recent, ready: '[data-asked]' },
  {
    ...popup,
    name: 'start-themes',
    act: async (page) => {
      await page.click('[data-theme] summary');
      await page.waitForSelector('[data-theme] [data-question]');
    },
  },
  { ...found, name: 'results', query: '医保卡里的钱怎么花' },
  { ...found, name: 'results-term', query: '起付线', stored: { 'asked:起付线怎么算': { at: 1 } } },
  { ...found, name: 'results-begun', query: '起付' },
  { ...found, name: 'results-unsure', query: '医保局招人' },
  {
    ...found,
    name: 'nothing',
    query: '量子纠缠的薛定谔方程',
    act: async (page) => void (await page.waitForSelector('[data-nothing]')),
  },
  { ...popup, name: 'answer-table', address: 'popup.html#/question/childbirth-benefits', ready: '[data-answer]' },
  {
    ...popup,
    name: 'answer-region',
    address: 'popup.html#/question/family-sharing',
    ready: '[data-own-region]',
    stored: { 'setting:region': 'hangzhou' },
  },
  { ...popup, name: 'term', address: 'popup.html#/term/deductible', ready: '[data-action="pin"]' },
  { ...popup, name: 'gone', address: 'popup.html#/question/no-such', ready: '[data-missing]' },
  { name: 'panel-start', address: 'sidepanel.html', ready: start, looks: TAB_LOOKS, stored: { ...onePin, ...recent } },
  {
    name: 'panel-answer',
    address: 'sidepanel.html',
    ready: start,
    looks: TAB_LOOKS,
    act: async (page) => {
      await page.click('[data-question="family-sharing"]');
      await page.waitForSelector('[data-answer]');
    },
  },
  {
    name: 'tab-start',
    address: 'popup.html',
    ready: '[data-pinned]',
    looks: TAB_LOOKS.filter(({ name }) => name === 'wide'),
    stored: { ...manyPins, ...recent },
  },
  {
    name: 'options',
    address: 'options.html',
    ready: '[data-action="reset"]',
    looks: TAB_LOOKS,
    stored: {
      ...recent,
      'missing:孙子的医保怎么弄': { at: 1 },
      'unmarked:term:deductible': { at: 1 },
      'unmarked:site:ybj.zj.gov.cn': { at: 1 },
      'setting:region': 'hangzhou',
    },
  },
  { name: 'welcome', address: 'welcome.html', ready: '[data-sample]', looks: TAB_LOOKS },
];

/** Brings a surface, once open, into the state of its pictures. */
export async function prepare(page: Page, { query, ready, act }: Surface): Promise<void> {
  if (query !== undefined) {
    await page.waitForSelector('#question');
    await typeInto(page, query);
  }
  await page.waitForSelector(ready);
  await act?.(page);
  if (query !== undefined)
    await waitUntil('结果', () =>
      page.$eval('main', (main) => (main.querySelector('[data-result], [data-nothing]') ? true : null)),
    );
}
