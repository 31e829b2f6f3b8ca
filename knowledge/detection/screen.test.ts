import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadKnowledge } from '../compile/load-knowledge';
import { createDetector } from './detect';
import { createFold } from './fold';
import { createScreen, HOLDS, NOTHING_BEGUN } from './screen';

const { lexicon } = loadKnowledge();
const { detect, screen } = createDetector(lexicon);

/** Whether any of some pieces, read one after the other, holds a form. */
const holds = (pieces: readonly string[], look = screen): boolean => {
  let state = NOTHING_BEGUN;
  return pieces.some((piece) => {
    state = look(piece, state);
    return state === HOLDS;
  });
};

const few = createScreen(['统筹支付', '筹支票', '付费', 'drg付费', 'a b'], createFold('籌筹'), '籌筹');

it.each<[pieces: string[], isHeld: boolean]>([
  [['由统筹支付的'], true],
  [['由统', '', ' \n', '筹', '支付'], true],
  [['由统', '，', '筹支付'], false],
  [['统统筹支', '付'], true],
  [['统 籌\u200b支', '\u3000付'], true],
  // The longer beginning fails, and the shorter that it ends with goes on.
  [['统筹支', '票'], true],
  [['ＤＲ', 'G支付', '费'], true],
  [['A', ' ', 'B'], true],
  // One character that folds to several.
  [['㏂付', '费'], true],
  [['统筹', '基金'], false],
  [[], false],
])('of %j is said: %j', (pieces, isHeld) => {
  expect(holds(pieces, few)).toBe(isHeld);
});

it('never passes over what detection finds, however the text is written and cut', () => {
  const surfaces = lexicon.terms.flatMap((term) => term.surfaces);
  const cues = Object.values(lexicon.cues).flat();
  const word = fc.oneof(
    fc.constantFrom(...surfaces),
    fc.constantFrom(...surfaces).map((surface) => surface.slice(0, 1)),
    fc.constantFrom(...cues),
    fc.constantFrom('，', '的', '①', '㈠', ' ', '\u00ad'),
  );
  const written = fc
    .tuple(word, fc.constantFrom('', ' ', '\u200b'), fc.boolean())
    .map(([text, between, isUpper]) => [...(isUpper ? text.toUpperCase() : text)].join(between));
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(written, { maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1 }),
      (words, cuts) => {
        const text = words.join('');
        const pieces: string[] = [];
        for (let at = 0, i = 0; at < text.length; i++) {
          const length = cuts[i % cuts.length] ?? 1;
          pieces.push(text.slice(at, at + length));
          at += length;
        }
        if (!detect(text).length) return;
        found++;
        expect(holds(pieces), pieces.join('|')).toBe(true);
      },
    ),
    { numRuns: 3_000 },
  );
  expect(found).toBeGreaterThan(500);
});
