import { describe, expect, it } from 'vitest';
import { marked, parseSentences } from './labelled-sentences';
import { isRight, score } from './score';

describe('parseSentences', () => {
  it('reads headings, spans, names, optional spans and line breaks', () => {
    expect(parseSentences('# 统筹: fund\n走【统筹】，扣【个账|个人账户】\n\n# 备案\n~【备\\n案|异地就医备案】')).toEqual([
      {
        line: 2,
        heading: '统筹: fund',
        text: '走统筹，扣个账',
        spans: [
          { start: 1, end: 3, name: '统筹' },
          { start: 5, end: 7, name: '个人账户' },
        ],
        optional: [],
      },
      { line: 5, heading: '备案', text: '备\n案', spans: [], optional: [{ start: 0, end: 3, name: '异地就医备案' }] },
    ]);
  });

  it('says where a mark is broken', () => {
    expect(() => parseSentences('# 一\n走【统筹')).toThrow('sentences.txt:2');
  });

  it.each(['走【统筹】扣【个账|个人账户】', '【报\\n销|报销】'])('marks %s as it was written', (written) => {
    const [{ text, spans }] = parseSentences(written) as [ReturnType<typeof parseSentences>[number]];
    expect(marked(text, spans)).toBe(written);
  });
});

describe('score', () => {
  const [fund, verb, open] = parseSentences('走【统筹】\n统筹安排值班\n养老进~【统筹】');
  const span = (start: number, name = '统筹') => ({ start, end: start + 2, name });

  it('counts exact spans, right terms and what stands where nothing should', () => {
    const judged = [
      { sentence: fund!, found: [span(1, '统筹基金')] },
      { sentence: verb!, found: [span(0)] },
      { sentence: open!, found: [span(3)] },
    ];
    const { precision, recall, rightTerm, falsePerThousand } = score(judged);
    expect([precision, recall, rightTerm]).toEqual([0.5, 1, 0]);
    expect(falsePerThousand).toBeCloseTo(1000 / 11);
    expect(judged.map(isRight)).toEqual([false, false, true]);
  });

  it('is whole when all is found', () => {
    expect(score([{ sentence: fund!, found: [span(1)] }])).toMatchObject({ f1: 1, rightTerm: 1, falsePerThousand: 0 });
  });
});
