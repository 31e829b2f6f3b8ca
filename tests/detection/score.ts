/** How well found spans agree with labelled ones: a span is right when both its ends are. */
import type { LabelledSentence, LabelledSpan } from './labelled-sentences';

export interface Score {
  precision: number;
  recall: number;
  f1: number;
  /** Share of exactly found spans that carry the right term. */
  rightTerm: number;
  /** False positives per 1,000 characters of the sentences without spans. */
  falsePerThousand: number;
}

export interface Judged {
  sentence: LabelledSentence;
  found: LabelledSpan[];
}

const overlaps = (a: LabelledSpan, b: LabelledSpan) => a.start < b.end && b.start < a.end;
const sameSpan = (a: LabelledSpan, b: LabelledSpan) => a.start === b.start && a.end === b.end;

/** Found spans that touch an optional one and no expected one say nothing. */
function counted({ sentence, found }: Judged): LabelledSpan[] {
  return found.filter(
    (span) => sentence.spans.some((it) => overlaps(it, span)) || !sentence.optional.some((it) => overlaps(it, span)),
  );
}

export function isRight(judged: Judged): boolean {
  const found = counted(judged);
  const { spans } = judged.sentence;
  return (
    found.length === spans.length && spans.every((it) => found.some((span) => sameSpan(it, span) && it.name === span.name))
  );
}

export function score(all: readonly Judged[]): Score {
  let expected = 0;
  let found = 0;
  let exact = 0;
  let named = 0;
  let falsePositives = 0;
  let cleanCharacters = 0;
  for (const judged of all) {
    const { text, spans } = judged.sentence;
    const predicted = counted(judged);
    expected += spans.length;
    found += predicted.length;
    for (const span of predicted) {
      const label = spans.find((it) => sameSpan(it, span));
      if (label) exact++;
      if (label?.name === span.name) named++;
    }
    if (!spans.length) {
      falsePositives += predicted.length;
      cleanCharacters += text.length;
    }
  }
  const precision = found ? exact / found : 1;
  const recall = expected ? exact / expected : 1;
  return {
    precision,
    recall,
    f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0,
    rightTerm: exact ? named / exact : 1,
    falsePerThousand: cleanCharacters ? (1000 * falsePositives) / cleanCharacters : 0,
  };
}
