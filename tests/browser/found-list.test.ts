/** What was found, by keyboard alone and as a screen reader comes upon it. */
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../knowledge/compile/load-knowledge';
import { extensionSuite } from './extension-suite';
import { waitUntil } from './harness/wait-until';
import { tabTo, violations } from './page-checks';

const BOX = '#question';

extensionSuite('found list', {}, (suite) => {
  const openBox = async (file: string): Promise<Page> => {
    const page = await suite.extension.openExtensionPage(file);
    await page.bringToFront();
    await page.waitForSelector('[data-theme]');
    await page.focus(BOX);
    return page;
  };
  const ask = async (page: Page, query: string) => {
    await page.keyboard.type(query);
    await waitUntil('结果', () => page.$('[data-result]'));
  };
  /** The row or box that has the focus. */
  const focused = (page: Page) =>
    page.evaluate(() => {
      const { id, dataset } = document.activeElement as HTMLElement;
      return dataset.termResult ?? dataset.result ?? dataset.question ?? dataset.opens ?? id;
    });
  const attributes = (page: Page) =>
    page.$eval(BOX, (box) =>
      ['role', 'aria-expanded', 'aria-controls']
        .map((name) => box.getAttribute(name) ?? '')
        .join(' ')
        .trim(),
    );
  const rows = (page: Page) =>
    page.$$eval('[role="option"]', (all) =>
      all.map((each) => each.getAttribute('data-term-result') ?? each.getAttribute('data-result')),
    );

  for (const file of ['popup.html', 'sidepanel.html']) {
    test(`${file}: arrows go through the list and back, typing goes on in the box, Enter opens, Escape leads back`, async () => {
      const page = await openBox(file);
      expect(await attributes(page)).toBe('combobox false');
      await ask(page, '起付线');
      expect(await attributes(page)).toBe('combobox true found');
      expect(await page.$eval('#found', (list) => list.getAttribute('role'))).toBe('listbox');
      const [first, second] = await rows(page);
      expect(first).toBe('deductible');
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).toBe(first);
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).toBe(second);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await focused(page)).toBe('question');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.type('a');
      expect(await focused(page)).toBe('question');
      expect(await page.$eval(BOX, (box) => (box as HTMLInputElement).value)).toBe('起付线a');
      await page.keyboard.press('Backspace');
      await waitUntil('又是那些', async () => (await rows(page))[1] === second);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForSelector(`[data-answer="${second}"]`);
      expect(await attributes(page)).toBe('combobox false');
      await page.keyboard.press('Escape');
      await waitUntil('回到那一行', async () => (await focused(page)) === second);
      await page.keyboard.press('Escape');
      await waitUntil('框空了', () => page.$eval(BOX, (box) => (box as HTMLInputElement).value === ''));
      expect(await focused(page)).toBe('question');
      expect(suite.extension.consoleErrors(page)).toEqual([]);
      await page.evaluate(async () => chrome.storage.local.clear());
      await page.close();
    });
  }

  test('arrows pass over what is folded away', async () => {
    const page = await openBox('popup.html');
    const nine = loadKnowledge().lexicon.terms.slice(0, 9);
    const pins = Object.fromEntries(nine.map(({ id }, i) => [`pin:term:${id}`, { at: 9 - i }]));
    await page.evaluate((stored) => chrome.storage.local.set(stored), pins);
    await waitUntil('收藏', async () => (await page.$$('[data-pinned]')).length === 9);
    await page.click('[data-theme] summary');
    await page.waitForSelector('[data-theme] [data-question]');
    await page.focus(BOX);
    const passed: string[] = [];
    for (let i = 0; i < 7; i++) {
      await page.keyboard.press('ArrowDown');
      passed.push(await focused(page));
    }
    expect(new Set(passed).size).toBe(7);
    expect(await page.evaluate(() => document.activeElement?.closest('[data-theme]') !== null)).toBe(true);
    await tabTo(page, '[data-action="privacy"]', 90);
    expect(await violations(page)).toEqual([]);
    await page.evaluate(async () => chrome.storage.local.clear());
    await page.close();
  });

  test('the count is said once the list has come, and again when it changes', async () => {
    const page = await openBox('popup.html');
    const said = () => page.$eval('main > [role="status"]', (status) => status.textContent ?? '');
    expect(await said()).toBe('');
    await ask(page, '起付线');
    expect(await said()).toMatch(/^有这个用词的解释。 查到 \d+ 个问题$/);
    await page.keyboard.type('量子纠缠薛定谔'.repeat(2));
    await waitUntil('不一样了', async () => (await said()) !== '' && !(await said()).startsWith('有这个用词'));
    await page.close();
  });

  if (suite.kind === 'chromium') {
    test('the accessibility tree: a box, then a list of named options in groups', async () => {
      const page = await openBox('popup.html');
      await page.evaluate(() => chrome.storage.local.set({ 'asked:起付线怎么算': { at: 1 } }));
      await ask(page, '起付线');
      await page.waitForSelector('[data-asked]');
      const tree = await page.accessibility.snapshot({ interestingOnly: false });
      const flat = (node: SerializedAXNode): SerializedAXNode[] => [node, ...(node.children ?? []).flatMap(flat)];
      const all = tree ? flat(tree) : [];
      const box = all.find(({ role }) => role === 'combobox');
      expect(box).toMatchObject({ name: '查医保问题', expanded: true, haspopup: 'listbox' });
      const list = all.find(({ role }) => role === 'listbox');
      expect(list?.name).toBe('查到的用词和回答');
      const groups = (list?.children ?? []).flatMap(flat).filter(({ role }) => role === 'group');
      expect(groups.map(({ name }) => name)).toEqual(['最近问过', '用词', '查到的回答']);
      const options = groups.flatMap(flat).filter(({ role }) => role === 'option');
      const names = options.map(({ name }) => name ?? '');
      expect(names[0]).toBe('起付线怎么算');
      expect(names[1]).toMatch(/^起付线 起付与限额/);
      expect(names[2]).toMatch(/^医保起付线是什么意思/);
      expect(names).not.toContain('');
      expect(all.indexOf(box as SerializedAXNode)).toBeLessThan(all.indexOf(list as SerializedAXNode));
      expect(await violations(page)).toEqual([]);
      await page.evaluate(async () => chrome.storage.local.clear());
      await page.close();
    });
  }
});
