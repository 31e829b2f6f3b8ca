/** Which characters of a query are in no word that is known: 图书 in 图书证密码忘了怎么办. */
import type { Analysed } from './analysis';

/** How far two neighbouring characters are known, 0 to 1. Either form may be ''. */
export type KnowsPair = (hanzi: string, sounds: string) => number;

/**
 * For each character how little is known of it. A character is known by a pair it is in, or by a word of a group; alone it
 * says nothing: nearly all common ones stand somewhere in the answers. Empty where there is but one.
 */
export function strangeness({ places, units }: Analysed, knowsPair: KnowsPair): number[] {
  const characters = places.filter(({ hanzi, syllable }) => hanzi || syllable);
  if (characters.length < 2) return [];
  const known = characters.map(() => 0);
  characters.forEach((place, i) => {
    const next = characters[i + 1];
    if (!next) return;
    const hanzi = place.hanzi && next.hanzi && place.hanzi + next.hanzi;
    const share = knowsPair(hanzi, place.syllable && next.syllable && place.syllable + next.syllable);
    known[i] = Math.max(known[i] ?? 0, share);
    known[i + 1] = share;
  });
  const grouped = new Set<string>();
  for (const { kind, forms, concept } of units) {
    if (kind === 'single' && concept) grouped.add(forms[0] ?? '');
  }
  return characters.map(({ hanzi, syllable }, i) => (grouped.has(hanzi || syllable) ? 0 : 1 - (known[i] ?? 0)));
}

/** 0 for nothing. */
export const average = (values: readonly number[]): number =>
  values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
