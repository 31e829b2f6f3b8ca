/** Readings made at build time, aware of phrases (重 in 重新 is chong), and the small table that queries are read with. */
import { pinyin } from 'pinyin-pro';

const HAN = /[\u3400-\u9fff]+/g;

/** The reading of every character of a text, '' for what is not Chinese. */
export function spellText(text: string): string[] {
  const spelled = Array.from({ length: text.length }, () => '');
  for (const run of text.matchAll(HAN)) {
    const read = pinyin(run[0], { toneType: 'none', type: 'array', v: true });
    const exact = read.length === run[0].length ? read : [...run[0]].map((hanzi) => spellHanzi(hanzi));
    exact.forEach((syllable, i) => {
      spelled[run.index + i] = /^[a-z]+$/.test(syllable) ? syllable : '';
    });
  }
  return spelled;
}

function spellHanzi(hanzi: string): string {
  return pinyin(hanzi, { toneType: 'none', v: true });
}

/**
 * `a啊阿 ai哀爱 …`: the characters of the texts, each with the reading it has there most often, and the 3,755 common
 * characters of GB 2312 level 1 so far as they sound like one of those: people type them by mistake for it.
 */
export function pinyinTable(texts: readonly string[]): string {
  const counts = new Map<string, Map<string, number>>();
  for (const text of texts) {
    spellText(text).forEach((syllable, i) => {
      if (!syllable) return;
      const readings = counts.get(text.charAt(i)) ?? new Map<string, number>();
      readings.set(syllable, (readings.get(syllable) ?? 0) + 1);
      counts.set(text.charAt(i), readings);
    });
  }
  const rows = new Map<string, string[]>();
  const add = (hanzi: string, syllable: string) => {
    if (/^[a-z]+$/.test(syllable)) rows.set(syllable, [...(rows.get(syllable) ?? []), hanzi]);
  };
  for (const [hanzi, readings] of counts) {
    const [most] = [...readings].sort(([, a], [, b]) => b - a);
    if (most) add(hanzi, most[0]);
    // A phrase may need a syllable that no character of the table has as its usual reading.
    for (const syllable of readings.keys()) if (!rows.has(syllable)) rows.set(syllable, []);
  }
  const heard = new Set(rows.keys());
  for (const hanzi of commonCharacters()) {
    const syllable = counts.has(hanzi) ? '' : spellHanzi(hanzi);
    // What sounds like nothing in the texts cannot be a slip for it; its syllable still tells where typed letters part.
    if (heard.has(syllable)) add(hanzi, syllable);
    else if (/^[a-z]+$/.test(syllable)) rows.set(syllable, []);
  }
  return [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, characters]) => syllable + characters.sort().join(''))
    .join(' ');
}

/** GB 2312 level 1: rows 16 to 55, encoded as bytes B0A1 to D7F9. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gbk');
  const characters: string[] = [];
  for (let high = 0xb0; high <= 0xd7; high++) {
    for (let low = 0xa1; low <= (high === 0xd7 ? 0xf9 : 0xfe); low++) {
      characters.push(decoder.decode(new Uint8Array([high, low])));
    }
  }
  return characters;
}
