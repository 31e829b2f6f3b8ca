import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asRemoved, isKept, noteOf, type PinRecord, readRecord, withNote } from './pin-record';
import { planSync, readSyncStatus, SYNC_LIMITS, sizeOf } from './sync';

const first = readRecord({ at: 1 }) as PinRecord;
const key = (id: number | string) => `pin:term:${id}`;

describe('sync', () => {
  it('brings two devices to the same, and then has nothing more to do', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(1), fc.string({ maxLength: 4 })), { maxLength: 12 }), (edits) => {
        const devices = [new Map<string, PinRecord>(), new Map<string, PinRecord>()];
        edits.forEach(([id, device, text], index) => {
          const mine = devices[device] as Map<string, PinRecord>;
          const old = mine.get(key(id)) ?? first;
          mine.set(key(id), text ? withNote(old, `${index}${text}`, index) : asRemoved(old, index));
        });
        let remote: Record<string, unknown> = {};
        for (const device of [0, 1, 0]) {
          const mine = devices[device] as Map<string, PinRecord>;
          const plan = planSync(mine, remote);
          for (const [name, record] of plan.here) mine.set(name, record);
          remote = { ...remote, ...JSON.parse(JSON.stringify(plan.there)) };
        }
        const state = (map?: Map<string, PinRecord>) => Object.fromEntries(map ?? []);
        expect(state(devices[0])).toEqual(state(devices[1]));
        expect(planSync(devices[0] ?? new Map(), remote)).toMatchObject({ here: new Map(), there: {}, left: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('never sends more than the browser takes, names what was left, and sends pins before removals', () => {
    const local = new Map<string, PinRecord>();
    for (let id = 0; id < 40; id += 1) local.set(key(id), withNote(first, '字'.repeat(1_500), 5));
    for (let id = 40; id < 80; id += 1) local.set(key(id), asRemoved(withNote(first, '字'.repeat(1_500), 5), 9));
    local.set(key('long'), withNote(first, '字'.repeat(3_000), 5));
    const plan = planSync(local, {});
    const sent = Object.entries(plan.there);
    expect(sent.reduce((sum, [name, value]) => sum + sizeOf(name, value), 0)).toBe(plan.used);
    expect(plan.used).toBeLessThanOrEqual(SYNC_LIMITS.all);
    expect(sent.every(([, value]) => isKept(readRecord(value) as PinRecord))).toBe(true);
    expect(plan.left).toContainEqual({ key: key('long'), why: 'too-long' });
    expect(plan.left.length + sent.length).toBe(local.size);
  });

  it('counts items too, leaves what is damaged and what is not a pin', () => {
    const local = new Map(Array.from({ length: 600 }, (_, id) => [key(id), first] as const));
    const plan = planSync(local, { 'pin:term:x': 7, other: 1 });
    expect(Object.keys(plan.there)).toHaveLength(SYNC_LIMITS.items - 2);
    expect(plan.left).toContainEqual({ key: 'pin:term:x', why: 'damaged' });
  });

  it('keeps both notes of two devices, and the pins of one that is new to it', () => {
    const remote = { [key(1)]: { form: 2, at: 1, changed: {}, note: [[7, '那边']] }, [key(2)]: { at: 3 } };
    const plan = planSync(new Map([[key(1), withNote(first, '这边', 6)]]), remote);
    expect(noteOf(plan.here.get(key(1)) as PinRecord)).toBe('这边\n────\n那边');
    expect(plan.here.has(key(2))).toBe(true);
  });

  it('has a status that is read whole or not at all', () => {
    const status = { at: 1, used: 2, came: 3, left: [{ key: 'pin:term:a', why: 'full' }], failed: false };
    expect(readSyncStatus(status)).toEqual(status);
    fc.assert(fc.property(fc.anything(), (value) => void readSyncStatus(value)));
  });
});
