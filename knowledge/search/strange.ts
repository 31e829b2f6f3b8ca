/** How much of a query is made of words that stand nowhere in the base: 图书证 in 图书证密码忘了怎么办. */
import type { Analysed } from './analysis';
import type { Index } from './index-lookup';

/**
 * The share of the query's characters that are in no word of a synonym group and in no pair that any entry has. A single character says nothing: nearly all common ones stand somewhere in the answers.
 */
export function strangeness({ places, units }: Analysed, index: Index): number {
  const known = new Set<string>();
  for (const { kind, forms, concept } of units) {
    const [written = ''] = forms;
    const stands = kind === 'pair' && index.frequency(written) > 0;
    if (stands || (concept && kind === 'single')) for (const character of written) known.add(character);
  }
  const characters = places.filter(({ hanzi, syllable }) => hanzi || syllable);
  if (characters.length < 2) return 0;
  return characters.filter(({ hanzi, syllable }) => !known.has(hanzi || syllable)).length / characters.length;
}
