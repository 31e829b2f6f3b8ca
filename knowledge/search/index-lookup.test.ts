import { describe, expect, it } from 'vitest';
import { readPostings, writePosting } from './index-format';
import { createIndex } from './index-lookup';

const postings = (...entries: [number, number][]) =>
  entries.map(([entry, saturated]) => writePosting(entry, saturated)).join('');
const index = createIndex(
  {
    tokens: 'YB\n保\n医\n医保',
    postings: [postings([2, 1]), postings([0, 1]), postings([0, 1], [1, 2], [2, 0.5]), postings([1, 2])].join('\n'),
  },
  3,
);

describe('postings', () => {
  it('come back as they were written, near enough', () => {
    const { entries, saturated } = readPostings(postings([0, 0.01], [9999, 2.5]));
    expect([...entries]).toEqual([0, 9999]);
    expect(saturated[0]).toBeGreaterThan(0);
    expect(saturated[1]).toBeCloseTo(2.5, 1);
  });
  it('hold nothing that JSON escapes', () => {
    const written = Array.from({ length: 256 }, (_, i) => writePosting(i * 39, i / 100)).join('');
    expect(JSON.stringify(written)).toBe(`"${written}"`);
  });
});

describe('the index', () => {
  it.each([
    ['YB', [2]],
    ['保', [0]],
    ['医', [0, 1, 2]],
    ['医保', [1]],
    ['保医', []],
    ['', []],
    ['~', []],
  ])('%s stands in entries %j', (token, expected) => {
    expect([...index.postings(token).entries]).toEqual(expected);
    expect([...index.postings(token).entries]).toEqual(expected);
    expect(index.frequency(token)).toBe(expected.length);
  });
  it('gives rare tokens more weight, unknown ones most, also when asked again', () => {
    for (let i = 0; i < 2; i++) {
      expect(index.idf('医保')).toBeGreaterThan(index.idf('医'));
      expect(index.idf('没有')).toBeGreaterThan(index.idf('医保'));
      expect(index.idf('医')).toBeGreaterThan(0);
    }
  });
});
