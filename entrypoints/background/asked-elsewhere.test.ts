import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { asQuery, escapeXml, listenElsewhere, suggestionsFor } from './asked-elsewhere';

const lexicon = {
  traditional: '賬账個个',
  terms: [{ id: 'personal-account', name: '个人账户', line: '甲 & <乙>', surfaces: ['个人账户', '个账'] }],
};

type Click = (info: { menuItemId: string; selectionText?: string }, tab?: object) => void;
type Entered = (text: string, disposition: string) => void;

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

/** The listeners, and the addresses that tabs were opened with. */
function listening() {
  let click: Click = () => {};
  let enter: Entered = () => {};
  Object.assign(browser, {
    contextMenus: { onClicked: { addListener: (given: Click) => (click = given) } },
    omnibox: {
      onInputChanged: { addListener: () => {} },
      onInputEntered: { addListener: (given: Entered) => (enter = given) },
    },
  });
  const opened: string[] = [];
  const note = (async ({ url }: { url: string }) => void opened.push(url.replace(/^.*\/popup/, 'popup'))) as never;
  vi.spyOn(browser.tabs, 'create').mockImplementation(note);
  vi.spyOn(browser.tabs, 'update').mockImplementation(note);
  listenElsewhere(lexicon);
  return { click, enter, opened };
}

describe('text selected on a page', () => {
  it.each([
    ['个账', 'popup.html#/term/personal-account'],
    ['卡里没钱了', `popup.html?ask=${encodeURIComponent('卡里没钱了')}`],
    [' 卡里\n没钱了 ', `popup.html?ask=${encodeURIComponent('卡里 没钱了')}`],
  ])('%j opens %s', async (selectionText, url) => {
    const { click, opened } = listening();
    click({ menuItemId: 'explain-selection', selectionText });
    await vi.waitFor(() => expect(opened).toEqual([url]));
  });

  it.each([
    { menuItemId: 'another', selectionText: '个账' },
    { menuItemId: 'explain-selection', selectionText: ' \n ' },
    { menuItemId: 'explain-selection' },
  ])('is nothing in %j', (info) => {
    const { click, opened } = listening();
    click(info);
    expect(opened).toEqual([]);
  });
});

it('the address bar asks in the tab that the person chose', () => {
  const { enter, opened } = listening();
  enter('历年余额', 'currentTab');
  enter(' ', 'currentTab');
  expect(opened).toEqual([`popup.html?ask=${encodeURIComponent('历年余额')}`]);
});

it('suggestions are terms, written as the browser reads them', () => {
  expect(suggestionsFor('账', lexicon, escapeXml)).toEqual([
    { content: '个人账户', description: '个人账户：甲 &#38; &#60;乙&#62;' },
  ]);
  expect(suggestionsFor('', lexicon, escapeXml)).toEqual([]);
});

it('a query is one line and short, whatever was selected', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      const query = asQuery(text);
      expect([...query].length).toBeLessThanOrEqual(60);
      expect(query).not.toMatch(/[\n\r\u202e\0]/);
    }),
  );
});
