/**
 * Which words a page must hold for any term to be marked on it. A page without them never loads the lexicon, so that what
 * every page carries stays small.
 */
import { createHash } from 'node:crypto';
import type { Gate, Lexicon, LexiconTerm } from '../compiled';
import { OURS } from '../detection/sense';
import { traditionalPairs } from './traditional';

/**
 * A form that may stand alone is a word of the gate itself. A form that needs cues is found only beside one of them, so the
 * cues stand for it where that takes fewer words than naming the forms. The result never misses a page (see the test).
 */
export function compileGate(lexicon: Lexicon): Gate {
  const { terms, cues } = lexicon;
  const forms = terms.flatMap((term) => term.surfaces.map((surface) => ({ surface, needs: needsOf(term, surface) })));
  const needing = new Map<string, number>();
  for (const { needs } of forms) for (const id of needs) needing.set(id, (needing.get(id) ?? 0) + 1);
  const spokenFor = new Set([...needing].filter(([id, count]) => count > (cues[id]?.length ?? 0)).map(([id]) => id));

  const words = [
    ...[...spokenFor].flatMap((id) => cues[id] ?? []),
    ...forms.filter(({ needs }) => !needs.length || needs.some((id) => !spokenFor.has(id))).map(({ surface }) => surface),
  ];
  const kept = withoutLonger(words);
  const edition = createHash('sha256').update(JSON.stringify(lexicon)).digest('hex').slice(0, 12);
  return { words: kept.join(' '), traditional: traditionalPairs(kept.join('')), edition };
}

/** The cue sets one of which must be near, `insurance` always among them; none when the form may stand alone. */
function needsOf({ guards = [] }: LexiconTerm, surface: string): string[] {
  const needs = guards.filter(({ on }) => !on || on.includes(surface)).flatMap((guard) => guard.needs ?? []);
  return needs.length ? [...new Set([...needs, OURS])] : [];
}

/** A word that holds another one adds nothing. */
function withoutLonger(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (const word of [...new Set(words)].sort((a, b) => a.length - b.length)) {
    if (!kept.some((shorter) => word.includes(shorter))) kept.push(word);
  }
  return kept;
}
