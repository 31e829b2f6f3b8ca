/** What speaks for and against the first result: whether the base answers this query at all. */
import type { Analysed } from './analysis';
import type { Index } from './index-lookup';
import type { Pinyin } from './pinyin';
import type { Ranked } from './rank';
import type { SearchData } from './search-data';
import { average, strangeness } from './strange';

export interface Evidence {
  /** The query is a title or alias, word for word. */
  exact: boolean;
  /** What people ask elsewhere is likelier meant than anything the base has: -1 to 1. */
  elsewhere: number;
  /** Nothing of it was ever learned, as of first letters: nobody knows what it is about. */
  unsensed: number;
  /** The share of its characters that no question of the base asks about. */
  unasked: number;
  /** Words of ours in it: none, one, several. Who asks elsewhere rarely says 医保 or 报销. */
  ours: number;
  /** It asks for something to be done, or for what only somebody's own file says: 帮我, 到哪一步了. */
  live: number;
}

/** A pair that only sounds like one of ours may be a slip (报消) or another word: it is known in part. */
const HEARD = 0.7;
/** More words of ours than this say nothing new. */
const ENOUGH_OURS = 2;

export type EvidenceOf = (first: Ranked, exact: boolean) => Evidence;

export function createEvidence(data: SearchData, index: Index, pinyin: Pinyin): EvidenceOf {
  const textOf = (entry: number): string => {
    const { wordings = [], plain = [] } = data.entries[entry] ?? {};
    return wordings.map((shown, i) => plain[i] || shown).join(' ');
  };
  let everything: string | undefined;
  const isAsked = remembered((pair: string) => {
    if (!index.frequency(pair)) return false;
    everything ??= data.entries.map((_, entry) => textOf(entry)).join(' ');
    return everything.includes(pair);
  });
  const asked = (hanzi: string, sounds: string) => {
    if (hanzi && isAsked(hanzi)) return 1;
    return sounds && index.frequency(sounds) ? (hanzi ? HEARD : 1) : 0;
  };
  const own = data.own.map((word) => ({ word, sounds: [...word].map((hanzi) => pinyin.readingOf(hanzi) || hanzi).join('') }));
  const oursIn = ({ hanzi, sounds }: Analysed) =>
    own.filter((one) => hanzi.includes(one.word) || sounds.includes(one.sounds)).length;

  return ({ elsewhere, interpretation }, exact) => ({
    exact,
    elsewhere: elsewhere ?? 0,
    unsensed: elsewhere === undefined ? 1 : 0,
    unasked: average(strangeness(interpretation, asked)),
    ours: Math.min(ENOUGH_OURS, oursIn(interpretation)) / ENOUGH_OURS,
    live: data.live.some((word) => interpretation.hanzi.includes(word)) ? 1 : 0,
  });
}

/** Queries must not fill memory without end. */
const MOST_REMEMBERED = 50_000;

function remembered(ask: (text: string) => boolean): (text: string) => boolean {
  const answers = new Map<string, boolean>();
  return (text) => {
    const answer = answers.get(text) ?? ask(text);
    if (answers.size < MOST_REMEMBERED) answers.set(text, answer);
    return answer;
  };
}
