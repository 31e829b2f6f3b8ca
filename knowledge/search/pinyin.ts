/**
 * Readings of characters, and Latin letters read as syllables.
 *
 * A syllable is one private-use character, a place in the alphabetical list of syllables. So a reading is a string as long
 * as the text it belongs to: offsets in one are offsets in the other, and whatever compares strings can compare sounds.
 */
export interface Pinyin {
  /** The syllable character of a Chinese character, or '' when the table does not have it. */
  readingOf(hanzi: string): string;
  /** The syllable character of a spelled syllable, or ''. */
  syllable(spelled: string): string;
  /** The first letter of a syllable, as a capital: capitals are what initials are written in. */
  initial(syllable: string): string;
  /** The pairs of syllables that are spelled like one: yu e for yue. */
  halves(syllable: string): string[];
  /** Ways to cut letters into the fewest syllables, whole ones where possible. */
  cut(letters: string): SyllableCut[];
}

export interface SyllableCut {
  syllables: string;
  /** Letters at the end that start a syllable without completing it: sh in 余额fush, typed halfway. */
  rest: string;
  /** Syllables that begin with `rest`. */
  completions: string;
}

const FIRST_SYLLABLE = 0xe000;
const LONGEST_SYLLABLE = 6;
const MOST_CUTS = 4;

/** `table`: see `SearchData.pinyin`. */
export function createPinyin(table: string): Pinyin {
  const spellings: string[] = [];
  const syllables = new Map<string, string>();
  const readings = new Map<string, string>();
  for (const row of table.split(' ')) {
    const spelled = /^[a-z]*/.exec(row)?.[0] ?? '';
    const syllable = String.fromCharCode(FIRST_SYLLABLE + spellings.length);
    spellings.push(spelled);
    syllables.set(spelled, syllable);
    for (const hanzi of row.slice(spelled.length)) readings.set(hanzi, syllable);
  }

  const startingWith = (letters: string) => {
    let found = '';
    for (const [spelled, syllable] of syllables) if (spelled.startsWith(letters)) found += syllable;
    return found;
  };

  function cut(letters: string): SyllableCut[] {
    /** The shortest cuts of the first `i` letters. */
    const shortest: string[][] = [['']];
    for (let end = 1; end <= letters.length; end++) {
      let best: string[] = [];
      for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
        const syllable = syllables.get(letters.slice(start, end));
        const before = shortest[start];
        if (!syllable || !before?.length) continue;
        const cuts = before.map((cutBefore) => cutBefore + syllable);
        const length = cuts[0]?.length ?? 0;
        const shortestSoFar = best[0]?.length ?? Number.POSITIVE_INFINITY;
        if (length < shortestSoFar) best = cuts;
        else if (length === shortestSoFar) best = [...best, ...cuts].slice(0, MOST_CUTS);
      }
      shortest.push(best);
    }
    const whole = shortest[letters.length] ?? [];
    if (whole.length) return whole.map((found) => ({ syllables: found, rest: '', completions: '' }));
    for (let end = letters.length - 1; end >= Math.max(0, letters.length - LONGEST_SYLLABLE); end--) {
      const rest = letters.slice(end);
      const completions = startingWith(rest);
      const before = shortest[end] ?? [];
      if (before.length && completions) return before.map((found) => ({ syllables: found, rest, completions }));
    }
    return [];
  }

  return {
    readingOf: (hanzi) => readings.get(hanzi) ?? '',
    syllable: (spelled) => syllables.get(spelled) ?? '',
    initial: (syllable) => spellings[syllable.charCodeAt(0) - FIRST_SYLLABLE]?.charAt(0).toUpperCase() ?? '',
    halves: (syllable) => {
      const spelled = spellings[syllable.charCodeAt(0) - FIRST_SYLLABLE] ?? '';
      const pairs: string[] = [];
      for (let at = 1; at < spelled.length; at++) {
        const first = syllables.get(spelled.slice(0, at));
        const second = syllables.get(spelled.slice(at));
        if (first && second) pairs.push(first + second);
      }
      return pairs;
    },
    cut,
  };
}
