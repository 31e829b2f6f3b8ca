/** The detector, with the content as it stands, against the project's own labelled sentences. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { loadKnowledge } from '../../knowledge/compile/load-knowledge';
import { createDetector } from '../../knowledge/detection/detect';
import { type LabelledSpan, marked, parseSentences } from './labelled-sentences';
import { isRight, score } from './score';

/** What the detector reaches; it may waver by a line or two, not get worse. Raise them when it gets better. */
const REACHED = { f1: 0.996, falsePerThousand: 0.16 };
const MAY_LOSE = { f1: 0.005, falsePerThousand: 0.2 };

const { lexicon } = loadKnowledge();
const { detect } = createDetector(lexicon);
const sentences = parseSentences(readFileSync(path.join(import.meta.dirname, 'sentences.txt'), 'utf8'));
const judged = sentences.map((sentence) => ({
  sentence,
  found: detect(sentence.text).map(({ start, end, term }): LabelledSpan => ({ start, end, name: term.name })),
}));

it('names only terms that exist', () => {
  const names = new Set(lexicon.terms.map((term) => term.name));
  const wrong = sentences.flatMap(({ line, spans, optional }) =>
    [...spans, ...optional].filter(({ name }) => !names.has(name)).map(({ name }) => `sentences.txt:${line} ${name}`),
  );
  expect(wrong).toEqual([]);
});

it('finds the terms in the labelled sentences, and only them', () => {
  const { precision, recall, f1, rightTerm, falsePerThousand } = score(judged);
  console.log(
    `${sentences.length} 行标注：精确率 ${precision.toFixed(3)}，召回率 ${recall.toFixed(3)}，F1 ${f1.toFixed(3)}，` +
      `词条正确 ${(100 * rightTerm).toFixed(1)}%，每千字误标 ${falsePerThousand.toFixed(2)}`,
  );
  const wrong = judged
    .filter((it) => !isRight(it))
    .map(
      ({ sentence: { line, heading, text, spans }, found }) =>
        `sentences.txt:${line} ${heading}\n  应为 ${marked(text, spans)}\n  得到 ${marked(text, found)}`,
    )
    .join('\n');
  expect(f1, wrong).toBeGreaterThanOrEqual(REACHED.f1 - MAY_LOSE.f1);
  expect(falsePerThousand, wrong).toBeLessThanOrEqual(REACHED.falsePerThousand + MAY_LOSE.falsePerThousand);
});
