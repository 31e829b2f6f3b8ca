import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSentences } from '../../tests/detection/labelled-sentences';
import { loadKnowledge } from '../compile/load-knowledge';
import { createDetector } from './detect';
import { createGate } from './gate';
import { HOLDS, NOTHING_BEGUN } from './screen';

const { lexicon, gate } = loadKnowledge();
const look = createGate(gate);
const passes = (text: string) => look(text, NOTHING_BEGUN) === HOLDS;
const { detect, pageCues } = createDetector(lexicon);
const sentences = parseSentences(readFileSync(path.join(import.meta.dirname, '../../tests/detection/sentences.txt'), 'utf8'));

describe('the gate', () => {
  it('lets through every labelled sentence in which a term is found', () => {
    const held = sentences.filter(({ text }) => detect(text).length > 0 && !passes(text));
    expect(held.map(({ text }) => text)).toEqual([]);
  });

  it('lets through whatever holds a form, beside the cues that it needs, however it is written', () => {
    const surfaces = lexicon.terms.flatMap((term) => term.surfaces);
    const cues = Object.values(lexicon.cues).flat();
    const word = fc.oneof(fc.constantFrom(...surfaces), fc.constantFrom(...cues), fc.constantFrom('，', '的', '。'));
    const spaced = fc.tuple(word, fc.boolean()).map(([text, isSpaced]) => (isSpaced ? [...text].join(' ') : text));
    fc.assert(
      fc.property(fc.array(spaced, { maxLength: 6 }), word, (words, title) => {
        const text = words.join('');
        if (detect(text, pageCues(title)).length) expect(passes(text) || passes(title), `${title}\n${text}`).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each(['起付线', '統 籌\n支付', '醫保', 'ＤＲＧ付费', '医院', '个 帐'])('lets %j through', (text) => {
    expect(passes(text)).toBe(true);
  });

  it.each(['', '房屋租赁登记备案', '统筹推进城乡建设', '粤ICP备05000000号', '政府信息公开目录', '个人养老金'])(
    'holds %j back',
    (text) => {
      expect(passes(text)).toBe(false);
    },
  );
});
