import { describe, expect, it } from 'vitest';
import { likeness, matchedRuns } from './rank-fuse';

// Fuse.js changes its scoring between versions; the figures that ranking relies on are pinned down here and nowhere else.
describe('likeness', () => {
  it('is near 1 for what the text holds and falls with every slip', () => {
    const text = '医保个账余额是负数什么意思';
    const held = likeness('余额是负数', text);
    const slip = likeness('余额是复数', text);
    expect(held).toBeGreaterThan(0.95);
    expect(slip).toBeLessThan(held);
    expect(slip).toBeGreaterThan(0.5);
    expect(likeness('驾驶证到期', text)).toBe(0);
  });
  it('finds the same wherever it stands', () => {
    expect(likeness('余额是负数', `${'医保'.repeat(100)}余额是负数`)).toBeGreaterThan(0.95);
  });
  it.each([
    ['', '医保'],
    ['医保', ''],
  ])('is 0 without a text: %j in %j', (pattern, text) => expect(likeness(pattern, text)).toBe(0));
  it('takes operators and long patterns as text', () => {
    expect(likeness('!^$|=\'"医保', '医保')).toBeGreaterThanOrEqual(0);
    expect(likeness('医'.repeat(5000), '医保')).toBeGreaterThanOrEqual(0);
  });
});

describe('matched runs', () => {
  it.each<[string, string, [number, number][]]>([
    ['余额', '医保余额', [[2, 4]]],
    [
      '负数余额',
      '余额是负数',
      [
        [0, 2],
        [3, 5],
      ],
    ],
    ['卡', '医保卡', [[2, 3]]],
    ['办理家庭共济要带身份证明材料去哪个窗口', '材料', [[0, 2]]],
    ['驾驶证', '医保卡', []],
    ['', '医保卡', []],
  ])('of %s in %s', (pattern, text, expected) => expect(matchedRuns(pattern, text)).toEqual(expected));
});
