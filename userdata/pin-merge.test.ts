import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, mergeRecords } from './pin-merge';
import { orderBetween, usualOrder } from './pin-order';
import { asKept, asRemoved, isKept, noteOf, type PinRecord, readRecord, withField, withNote, writeRecord } from './pin-record';

const time = fc.integer({ min: 0, max: 6 });
const text = fc.constantFrom('', 'a', 'b', '甲');
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Any value that may have been stored, by whatever version, at whatever wrong time. */
const record = fc
  .record({
    at: time,
    order: optional(text),
    group: optional(text),
    later: optional(fc.oneof(text, time, fc.record({ x: time, y: text }))),
    changed: fc.dictionary(fc.constantFrom('order', 'group', 'later', 'kept'), time),
    note: fc.array(fc.tuple(time, text), { maxLength: 3 }),
    over: fc.array(
      fc.tuple(time, text).map(([at, x]) => `${at}.${x}`),
      { maxLength: 2 },
    ),
    removed: optional(time),
  })
  .map((value) => {
    const read = readRecord({ ...JSON.parse(JSON.stringify(value)), form: 2 });
    if (!read) throw new Error('not readable');
    return mergeRecords(read, read);
  });

const same = (a: PinRecord, b: PinRecord): void => {
  expect(canonical(writeRecord(a))).toBe(canonical(writeRecord(b)));
};
const RUNS = { numRuns: 10_000 };

type Step =
  | { device: number; do: 'note' | 'group' | 'order'; text: string; clock: number }
  | { device: number; do: 'remove' | 'keep'; clock: number }
  | { device: number; do: 'meet'; other: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    device: fc.nat(2),
    do: fc.constantFrom('note' as const, 'group' as const, 'order' as const),
    text: fc.string({ maxLength: 3 }),
    clock: fc.nat(9),
  }),
  fc.record({ device: fc.nat(2), do: fc.constantFrom('remove' as const, 'keep' as const), clock: fc.nat(9) }),
  fc.record({ device: fc.nat(2), do: fc.constant('meet' as const), other: fc.nat(2) }),
);

describe('merging pins', { timeout: 120_000 }, () => {
  it('does not ask who comes first', () => {
    fc.assert(
      fc.property(record, record, (a, b) => same(mergeRecords(a, b), mergeRecords(b, a))),
      RUNS,
    );
  });

  it('does not ask in which order devices meet', () => {
    fc.assert(
      fc.property(record, record, record, (a, b, c) =>
        same(mergeRecords(mergeRecords(a, b), c), mergeRecords(a, mergeRecords(b, c))),
      ),
      RUNS,
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        same(mergeRecords(a, a), a);
        const met = mergeRecords(a, b);
        same(mergeRecords(met, b), met);
      }),
      RUNS,
    );
  });

  it('loses nothing: after 10,000 stories of three devices all have the same, with every note that nobody wrote over', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (story) => {
        const first = readRecord({ at: 1 });
        if (!first) throw new Error('not readable');
        const devices = [first, first, first];
        const seen = [new Set<string>(), new Set<string>(), new Set<string>()];
        const overwritten = [new Set<string>(), new Set<string>(), new Set<string>()];
        const of = <T>(list: T[], index: number) => list[index] as T;
        story.forEach((each, number) => {
          const mine = of(devices, each.device);
          if (each.do === 'meet') {
            devices[each.device] = devices[each.other] = mergeRecords(mine, of(devices, each.other));
            for (const sets of [seen, overwritten]) {
              const union = new Set([...of(sets, each.device), ...of(sets, each.other)]);
              sets[each.device] = new Set(union);
              sets[each.other] = new Set(union);
            }
            return;
          }
          if (each.do === 'note') {
            const words = `${number}${each.text}`;
            for (const old of of(seen, each.device)) of(overwritten, each.device).add(old);
            of(seen, each.device).add(words);
            devices[each.device] = withNote(mine, words, each.clock);
          } else if (each.do === 'remove') devices[each.device] = asRemoved(mine, each.clock);
          else if (each.do === 'keep') devices[each.device] = asKept(mine, each.clock);
          else if ('text' in each) devices[each.device] = withField(mine, each.do, each.text, each.clock);
          expect(isKept(of(devices, each.device)), '刚动过的收藏不在').toBe(each.do !== 'remove');
        });
        const all = devices.reduce(mergeRecords);
        for (const one of devices) same(mergeRecords(one, all), all);
        const gone = new Set(overwritten.flatMap((set) => [...set]));
        const expected = new Set(seen.flatMap((set) => [...set]).filter((words) => !gone.has(words)));
        expect(new Set(all.note.map(([, words]) => words))).toEqual(expected);
      }),
      RUNS,
    );
  });

  it('keeps both texts of a note that was edited on both sides, until somebody makes one of them', () => {
    const start = withNote(readRecord({ at: 1 }) as PinRecord, '旧', 10);
    const both = mergeRecords(withNote(start, '带卡', 20), withNote(start, '问医生', 30));
    expect(noteOf(both)).toBe('带卡\n────\n问医生');
    const one = withNote(both, '带卡，问医生', 40);
    expect(noteOf(mergeRecords(one, both))).toBe('带卡，问医生');
  });

  it('keeps a pin that was edited after its removal elsewhere, and no other', () => {
    const pin = readRecord({ at: 1 }) as PinRecord;
    const removed = asRemoved(pin, 50);
    expect(isKept(mergeRecords(removed, withNote(pin, '要', 60)))).toBe(true);
    expect(isKept(mergeRecords(removed, withNote(pin, '早', 40)))).toBe(false);
  });
});

describe('order', { timeout: 60_000 }, () => {
  it('always has room between two places, at the ends and after any number of moves', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (places) => {
        const list = [usualOrder(2_000, 'a'), usualOrder(1_000, 'b')];
        for (const place of places) {
          const index = place % (list.length + 1);
          list.splice(index, 0, orderBetween(list[index - 1], list[index]));
        }
        expect([...new Set(list)].sort()).toEqual(list);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is newest first until somebody moves one', () => {
    expect(usualOrder(Date.UTC(2026, 0, 2), 'z') < usualOrder(Date.UTC(2026, 0, 1), 'a')).toBe(true);
  });
});
