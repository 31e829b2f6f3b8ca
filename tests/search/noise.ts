/** Slips and ways of typing made by machine from titles: what people mistype does not depend on who wrote the title. */
import { Converter } from 'opencc-js';
import { spellText } from '../../knowledge/compile/pinyin-readings';
import type { Judged } from './judged';

const toTraditional = Converter({ from: 'cn', to: 't' });
const isHanzi = (character: string) => /[\u3400-\u9fff]/.test(character);

/** The same numbers in every run (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface NoiseSource {
  id: string;
  title: string;
}

/** One query of each kind for every title. `pinyinTable`: see `SearchData.pinyin`; it gives the characters that sound alike. */
export function makeNoise(sources: readonly NoiseSource[], pinyinTable: string, seed = 20_261_101): Judged[] {
  const random = createRandom(seed);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const alike = new Map<string, string[]>();
  for (const row of pinyinTable.split(' ')) {
    const characters = [...row].filter(isHanzi);
    for (const character of characters)
      alike.set(
        character,
        characters.filter((other) => other !== character),
      );
  }

  return sources.flatMap(({ id, title }) => {
    const text = [...title].filter((character) => /[\p{L}\p{N}]/u.test(character)).join('');
    const hanzi = [...text].flatMap((character, at) => (isHanzi(character) ? [at] : []));
    const spelled = spellText(text);
    const replaced = (at: number, by: string) => text.slice(0, at) + by + text.slice(at + 1);
    const misheard = pick(hanzi.filter((at) => alike.get(text.charAt(at))?.length));
    const at = pick(hanzi) ?? 0;
    const swapped = pick(hanzi.filter((place) => isHanzi(text.charAt(place + 1)))) ?? 0;
    const tail = text.length - 1 - Math.floor(random() * 2);
    const lastSyllables = spelled.slice(tail).join('');
    const made: Record<string, string> = {
      homophone: misheard === undefined ? text : replaced(misheard, pick(alike.get(text.charAt(misheard)) ?? []) ?? ''),
      drop: replaced(at, ''),
      swap: text.slice(0, swapped) + text.charAt(swapped + 1) + text.charAt(swapped) + text.slice(swapped + 2),
      traditional: toTraditional(text),
      pinyin: spelled.join(random() < 0.5 ? ' ' : ''),
      initials: spelled.map((syllable) => syllable.charAt(0)).join(''),
      ime: text.slice(0, tail) + lastSyllables.slice(0, Math.max(1, lastSyllables.length - Math.floor(random() * 3))),
    };
    return Object.entries(made).map(([kind, q]) => ({ q, kind, relevant: [{ id, grade: 2 }] }));
  });
}
