import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportJson, PinFileError, planImport, readPinFile } from './pin-file';
import { asRemoved, isKept, noteOf, type PinRecord, readRecord, withField, withNote } from './pin-record';

const bytes = (text: string) => new TextEncoder().encode(text);
const first = readRecord({ at: 1 }) as PinRecord;
const key = 'pin:question:account-use';
const fileOf = (records: Map<string, PinRecord>, aside = {}) => readPinFile(bytes(exportJson(records, aside, () => '标题')));

describe('a file of pins', { timeout: 60_000 }, () => {
  it('comes back as it went out', () => {
    const records = new Map([[key, withField(withNote(first, '带卡\n"引号"', 5), 'group', '妈妈', 6)]]);
    const plan = planImport(fileOf(records, { 'aside:pin:term:x': 7 }), new Map());
    expect(plan.added).toEqual([{ kind: 'question', id: 'account-use' }]);
    expect(plan.records).toEqual(records);
    expect(planImport(fileOf(records), records)).toMatchObject({ added: [], changed: [], unchanged: 1, refused: [] });
  });

  it('is merged with what is here, and brings back what was removed here', () => {
    const here = new Map([[key, withNote(first, '这里', 5)]]);
    const plan = planImport(fileOf(new Map([[key, withNote(first, '那里', 6)]])), here);
    expect(plan.changed).toHaveLength(1);
    expect(noteOf(plan.records.get(key) as PinRecord)).toBe('这里\n────\n那里');
    const back = planImport(fileOf(new Map([[key, first]])), new Map([[key, asRemoved(first, 9)]]));
    expect(back.added).toHaveLength(1);
    expect(isKept(back.records.get(key) as PinRecord)).toBe(true);
  });

  const entry = (change: object) => ({ kind: 'term', id: 'a', title: '', stored: { at: 1, ...change } });
  it.each([
    ['not an entry', 7, '不是一条收藏'],
    ['an unknown kind', { kind: 'x', id: 'a', stored: { at: 1 } }, 'kind（种类）'],
    ['an id with signs', { kind: 'term', id: '../a', stored: { at: 1 } }, 'id（编号）'],
    ['no content', { kind: 'term', id: 'a' }, 'stored（内容）'],
    ['a time in words', entry({ at: '昨天' }), 'at（时间）'],
    ['a group that is a number', entry({ group: 5 }), 'group（分组）'],
    ['a note too long', entry({ form: 2, changed: {}, note: [[1, '字'.repeat(2_001)]] }), '超过 2000 个字'],
    ['a note that is a text', entry({ note: '字' }), 'note（备注）'],
    ['a time of change in words', entry({ form: 2, changed: { group: 'x' } }), '写法不对'],
    ['a time in the far future', entry({ at: 8e15 }), '2100 年之后'],
    ['an entry too long', entry({ form: 2, changed: {}, more: 'x'.repeat(70_000) }), '太长'],
  ])('with %s has that one refused, with its number and why, and the others taken', (_, value, why) => {
    const plan = planImport([entry({}), value], new Map());
    expect(plan.refused).toMatchObject([{ number: 2 }]);
    expect(plan.refused[0]?.why).toContain(why);
    expect(plan.added).toHaveLength(1);
  });

  it.each([
    ['50 MB', new Uint8Array(50 * 1024 * 1024).fill(32), '太大'],
    ['nothing', bytes(''), '空的'],
    ['not JSON', bytes('# 我的收藏\n'), '不是 JSON'],
    ['half a file', bytes('{"format":"yibao-xiaozhu-pins",\n"pins":['), '没有存完整'],
    ['deep nesting', bytes('['.repeat(200_000)), '层次太深'],
    ['prototype keys', bytes('{"format":"yibao-xiaozhu-pins","pins":[{"__proto__":{"x":1}}]}'), '__proto__'],
    ['escaped prototype keys', bytes('{"format":"x","pins":[{"\\u005f_proto__":{"x":1}}]}'), '不是小注导出'],
    ["another extension's export", bytes('{"timeStamp":1,"version":"1.60.0","userSettings":{}}'), '不是小注导出'],
    ['a list', bytes('[]'), '不是小注导出'],
    ['GB18030', new Uint8Array([0x7b, 0xc4, 0xe3, 0xba, 0xc3, 0x7d]), '编码'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0]), '编码'],
    ['too many pins', bytes(JSON.stringify({ format: 'yibao-xiaozhu-pins', pins: Array(5_001).fill(0) })), '超过 5000'],
  ])('of %s is refused in words', (_, content, said) => {
    expect(() => readPinFile(content)).toThrow(PinFileError);
    expect(() => readPinFile(content)).toThrow(said);
  });

  it('of any kind gives a plan or a reason, and never an exception or a changed prototype', () => {
    const any = fc.oneof(
      fc.json(),
      fc.anything().map((pins) => JSON.stringify({ format: 'yibao-xiaozhu-pins', pins: [pins] }) ?? ''),
    );
    fc.assert(
      fc.property(any, (text) => {
        const here = new Map([[key, first]]);
        try {
          const { records } = planImport(readPinFile(bytes(text)), here);
          for (const record of records.values()) expect(isKept(record)).toBe(true);
        } catch (error) {
          if (!(error instanceof PinFileError)) throw error;
        }
        expect(here).toEqual(new Map([[key, first]]));
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('of random bytes or with one byte changed does no harm either', () => {
    const good = bytes(exportJson(new Map([[key, withNote(first, '带卡', 5)]]), {}, () => '标题'));
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (place, value) => {
        const content = good.slice();
        content[place] = value;
        try {
          planImport(readPinFile(content), new Map());
        } catch (error) {
          if (!(error instanceof PinFileError)) throw error;
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
