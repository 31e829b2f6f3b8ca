import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteOf, readRecord, writeRecord } from './pin-record';

const example = (form: number) =>
  Object.values(
    JSON.parse(readFileSync(`userdata/stored-examples/pin-form-${form}.json`, 'utf8')) as Record<string, unknown>,
  )[0];

describe('stored pins', () => {
  it('of form 1 are read as form 2', () => {
    expect(readRecord(example(1))).toEqual({ fields: { at: 1_763_900_000_000 }, changed: {}, note: [], over: [] });
  });

  it('of form 2 are read and written as they are', () => {
    const record = readRecord(example(2));
    expect(record && noteOf(record)).toBe('下次去带上医保卡');
    expect(record && writeRecord(record)).toEqual(example(2));
  });

  it('of a later version keep what this one does not know, and the number of their form', () => {
    const record = readRecord({ form: 3, at: 5, changed: { colour: 7 }, colour: { red: 1 } });
    expect(record && writeRecord(record)).toEqual({ form: 3, at: 5, changed: { colour: 7 }, colour: { red: 1 } });
  });

  it('that are damaged are none, and whatever is read can be written and read again', () => {
    for (const value of [null, 'x', [], {}, { at: 'gestern' }, { form: 2, at: 1 }, { at: 1, note: '字' }, { at: 1, group: 4 }])
      expect(readRecord(value)).toBeUndefined();
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (note, changed, extra) => {
        const record = readRecord({ form: 2, at: 1, changed, note, extra });
        if (record) expect(readRecord(writeRecord(record))).toEqual(record);
      }),
    );
    expect(readRecord(JSON.parse('{"at":1,"__proto__":{"evil":1}}'))?.fields).toEqual({ at: 1 });
  });
});
