/** The side panel is told by the session storage what to show: what is no request or no history there is nothing, and no error. */
import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { parseRoute } from '@/entrypoints/background/messages';
import { FIRST } from '@/entrypoints/sidepanel/history';
import { askPanel, readHistory, takeRequest, watchRequests, writeHistory } from '@/entrypoints/sidepanel/panel-store';
import { malformed } from './strange-messages';

const WINDOW = 1;
const REQUEST = 'panel-request:1';
type Changed = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

const stored = new Map<string, unknown>();
const listeners = new Set<Changed>();
Object.assign(browser, {
  storage: {
    session: {
      get: async (key: string) => (stored.has(key) ? { [key]: stored.get(key) } : {}),
      set: async (values: object) => {
        for (const [key, value] of Object.entries(values)) stored.set(key, value);
      },
      remove: async (key: string) => void stored.delete(key),
    },
    onChanged: {
      addListener: (listener: Changed) => listeners.add(listener),
      removeListener: (listener: Changed) => listeners.delete(listener),
    },
  },
});

beforeEach(() => stored.clear());
const change = (key: string, newValue: unknown, area = 'session') => {
  for (const listener of listeners) listener({ [key]: { newValue } }, area);
};

const request = { kind: 'term', id: 'deductible' } as const;
/** What somebody else may have stored, as it is or where a route belongs. */
const strange = malformed
  .chain((value) => fc.constantFrom<unknown>(value, { route: value }, { route: { kind: 'term', id: value } }))
  .filter((value) => !(typeof value === 'object' && value !== null && 'route' in value && parseRoute(value.route)));

it('takes a request of ours, once', async () => {
  await askPanel(WINDOW, request);
  expect(await takeRequest(WINDOW)).toEqual(request);
  expect(await takeRequest(WINDOW)).toBeUndefined();
});

it('takes nothing else, and throws nothing', async () => {
  await fc.assert(
    fc.asyncProperty(strange, async (value) => {
      stored.set(REQUEST, value);
      expect(await takeRequest(WINDOW)).toBeUndefined();
    }),
    { numRuns: 1_000 },
  );
});

it('shows only what it is asked in its own window and in the session storage', async () => {
  const shown = vi.fn();
  const stop = watchRequests(WINDOW, shown);
  fc.assert(
    fc.property(strange, (value) => change(REQUEST, value)),
    { numRuns: 1_000 },
  );
  change('panel-request:2', { route: request });
  change(REQUEST, { route: request }, 'local');
  change(REQUEST, { route: { ...request, id: 'x'.repeat(1_000) } });
  expect(shown).not.toHaveBeenCalled();
  change(REQUEST, { route: request });
  expect(shown).toHaveBeenCalledExactlyOnceWith(request);
  stop();
  expect(listeners.size).toBe(0);
});

it('reads back its history, and begins anew where another is stored', async () => {
  await writeHistory(WINDOW, FIRST);
  expect(await readHistory(WINDOW)).toEqual(FIRST);
  const step = { spot: { kind: 'start' }, scrolled: 0 };
  const near = fc.record({
    steps: fc.oneof(malformed, fc.array(malformed, { minLength: 1 })),
    now: fc.oneof(fc.nat(), malformed),
  });
  await fc.assert(
    fc.asyncProperty(fc.oneof(malformed, near), async (value) => {
      stored.set('panel:1', value);
      expect(await readHistory(WINDOW)).toBeUndefined();
    }),
    { numRuns: 1_000 },
  );
  for (const now of [-1, 1, 0.5, Number.NaN, '0', 'length']) {
    stored.set('panel:1', { steps: [step], now });
    expect(await readHistory(WINDOW), String(now)).toBeUndefined();
  }
});
