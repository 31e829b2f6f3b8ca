/** How much of a query is made of words that stand nowhere in the base: 图书证 in 图书证密码忘了怎么办. */
import { type Analysed, isSound } from './analysis';
import type { Index } from './index-lookup';

/** A pair that only sounds like one of ours may be a slip (报消) or another word: it is half known. */
const HEARD = 0.5;

/**
 * The share of the query's characters that are in no word of a synonym group and in no pair that any entry has. A single
 * character says nothing: nearly all common ones stand somewhere in the answers.
 */
export function strangeness({ places, units }: Analysed, index: Index): number {
  const known = new Map<string, number>();
  const note = (text: string, share: number) => {
    for (const character of text) known.set(character, Math.max(known.get(character) ?? 0, share));
  };
  for (const { kind, forms, concept } of units) {
    const [written = ''] = forms;
    const stands = kind === 'pair' && index.frequency(written) > 0;
    if (stands || (concept && kind === 'single')) note(written, 1);
    else if (kind === 'pair' && forms.some((form) => isSound(form) && index.frequency(form) > 0)) note(written, HEARD);
  }
  const characters = places.filter(({ hanzi, syllable }) => hanzi || syllable);
  if (characters.length < 2) return 0;
  const strange = characters.reduce((sum, { hanzi, syllable }) => sum + 1 - (known.get(hanzi || syllable) ?? 0), 0);
  return strange / characters.length;
}
