import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '@/knowledge/compile/load-knowledge';
import { fullRegionName, regionRows } from './region-groups';

const { regions } = loadKnowledge();
const names = (asked?: string) => regionRows(regions, asked).map(({ name, inside }) => (inside ? `-${name}` : name));

describe('the regions to choose from', () => {
  it('are all of them, cities under their provinces', () => {
    expect(names()).toHaveLength(regions.length);
    expect(names().join(' ')).toContain('广东 -广州 -深圳');
  });

  it.each([
    ['浙江', ['浙江', '-杭州']],
    ['浙江省', ['浙江', '-杭州']],
    [' zhe ', ['浙江', '-杭州']],
    ['杭州市', ['浙江', '-杭州']],
    ['广州', ['广东', '-广州']],
    ['浙江杭州', ['浙江', '-杭州']],
    ['shaanxi', ['陕西']],
    ['山', ['山东', '山西']],
    ['火星', []],
  ])('for %j are %j', (asked, expected) => {
    expect(names(asked)).toEqual(expected);
  });

  it.each([
    ['hangzhou', '浙江·杭州'],
    ['beijing', '北京'],
    ['', undefined],
  ])('%s is called %s', (id, name) => {
    expect(fullRegionName(regions, id)).toBe(name);
  });
});
