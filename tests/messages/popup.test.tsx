// @vitest-environment happy-dom
/** The popup lists what the page in its tab reports, and nothing that anybody else says. */
import fc from 'fast-check';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { type PageTerms, usePageTerms } from '@/entrypoints/popup/use-page-terms';
import { arrivals, fromBackground, fromPage } from './arrival';
import { forger, GOOD, malformed } from './strange-messages';

const { deliver, count } = arrivals();
const event = { addListener: () => {}, removeListener: () => {} };
Object.assign(browser, { storage: { onChanged: event }, tabs: { sendMessage: async () => undefined } });

let shown: PageTerms;
function Probe() {
  shown = usePageTerms(7);
  return null;
}

beforeEach(() => act(() => render(<Probe />, document.body)));
afterEach(() => act(() => render(null, document.body)));

it('lists what its own tab reports', async () => {
  await act(() => void deliver(GOOD['page-terms'], fromPage));
  expect(shown.terms.map(({ id }) => id)).toEqual(['deductible']);
  expect(shown.sites).toEqual(['ybj.zj.gov.cn']);
});

it('lists nothing from another tab, from a part without a tab, from another extension, or malformed', async () => {
  expect(count()).toBe(1);
  await act(() => {
    deliver(GOOD['page-terms'], { ...fromPage, tab: { id: 8 } });
    deliver(GOOD['page-terms'], fromBackground);
    fc.assert(fc.property(forger, (sender) => void deliver(GOOD['page-terms'], sender)));
    fc.assert(
      fc.property(malformed, (value) => void deliver(value, fromPage)),
      { numRuns: 2_000 },
    );
  });
  expect(shown.terms).toEqual([]);
  expect(shown.sites).toEqual([]);
});

it('hears nothing once it is closed', async () => {
  await act(() => render(null, document.body));
  expect(count()).toBe(0);
});
