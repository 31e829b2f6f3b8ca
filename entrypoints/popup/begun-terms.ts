/** Terms that somebody has begun to type, in characters, pinyin or first letters: 起付, qifu, qfx. */
import type { Lexicon } from '@/knowledge/compiled';
import { createFold } from '@/knowledge/detection/fold';
import type { Pinyin } from '@/knowledge/search/pinyin';

const MOST = 2;
/** One letter begins half of all names. */
const FEWEST_LETTERS = 2;
const LATIN = /^[a-z]+$/;
const HANZI = /^[\u3400-\u9fff]+$/;

interface Name {
  id: string;
  text: string;
  sounds: string;
  initials: string;
}

/** Ids, those of the shortest names first. */
export function createBegunTerms(
  { terms, traditional }: Pick<Lexicon, 'terms' | 'traditional'>,
  pinyin: Pinyin,
): (query: string) => string[] {
  const fold = createFold(traditional);
  let made: Name[] | undefined;
  const names = (): Name[] => {
    made ??= terms
      .map(({ id, name }) => {
        const text = fold(name).text;
        const syllables = [...text].map((character) => pinyin.readingOf(character) || character);
        return { id, text, sounds: syllables.join(''), initials: syllables.map((each) => pinyin.initial(each)).join('') };
      })
      .sort((a, b) => a.text.length - b.text.length);
    return made;
  };

  return (query) => {
    const typed = fold(query.trim()).text.replaceAll(' ', '');
    const begins = beginning(typed, pinyin);
    if (!begins) return [];
    return names()
      .filter((name) => name.text !== typed && begins(name))
      .slice(0, MOST)
      .map(({ id }) => id);
  };
}

function beginning(typed: string, pinyin: Pinyin): ((name: Name) => boolean) | undefined {
  if (HANZI.test(typed)) return ({ text }) => text.startsWith(typed);
  if (!LATIN.test(typed) || typed.length < FEWEST_LETTERS) return undefined;
  const letters = typed.toUpperCase();
  const cuts = pinyin.cut(typed);
  return ({ sounds, initials }) =>
    initials.startsWith(letters) ||
    cuts.some(
      ({ syllables, rest, completions }) =>
        sounds.startsWith(syllables) && (!rest || completions.includes(sounds.charAt(syllables.length) || ' ')),
    );
}
