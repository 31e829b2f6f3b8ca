import { describe, expect, it } from 'vitest';
import type { CitedSource } from '@/knowledge/compiled';
import { sourceLine, today } from './evidence-words';

const law: CitedSource = {
  title: '中华人民共和国医疗保障法',
  number: '主席令第八十号',
  issuer: '全国人大常委会',
  inForce: '2027-01-01',
  status: 'published',
  evidence: 'full-text',
  checked: '2026-11-22',
};

describe('sourceLine', () => {
  it('says of a law that it is not in force yet, and by itself no longer from the day it is', () => {
    expect(sourceLine(law, '2026-12-31')).toBe('《中华人民共和国医疗保障法》（主席令第八十号），已公布，2027-01-01起施行');
    expect(sourceLine(law, '2027-01-01')).toBe('《中华人民共和国医疗保障法》（主席令第八十号），2027-01-01起施行，现行有效');
  });

  it('names the article, and a book title inside a title with the inner marks', () => {
    expect(
      sourceLine(
        { ...law, title: '关于《目录》的通知', at: '第三条', status: 'in-force', inForce: '2020-01-01' },
        '2026-11-22',
      ),
    ).toBe('《关于〈目录〉的通知》（主席令第八十号） 第三条');
  });

  it('does not dress up as a document what is none', () => {
    expect(
      sourceLine({ ...law, title: '业内说法', number: undefined, evidence: 'common', status: 'in-force' }, '2027-06-01'),
    ).toBe('业内说法');
  });

  it('says when a document was replaced', () => {
    expect(sourceLine({ ...law, status: 'replaced' }, '2027-06-01')).toContain('已被新文件替代');
  });
});

it('writes today as content does', () => {
  expect(today(new Date(2026, 0, 5))).toBe('2026-01-05');
});
