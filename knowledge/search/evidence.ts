/** What speaks for and against the first result: whether the base answers this query at all. */
import { type Analysed, isInitials } from './analysis';
import type { Index } from './index-lookup';
import { createOutside } from './outside';
import type { Pinyin } from './pinyin';
import type { Ranked } from './rank';
import { askedUnits } from './rank-entries';
import type { SearchData } from './search-data';
import { average, strangeness } from './strange';

export interface Evidence {
  /** The query is a title or alias, word for word. */
  exact: boolean;
  /** How far the terms in the query lead to the entry. */
  led: number;
  /** The share of its characters that no question of the base asks about. */
  unasked: number;
  /** The share, by weight, of its pairs that the entry, answer and all, does not have. */
  unmet: number;
  /** Words of ours in it: none, one, several. Who asks elsewhere rarely says 医保 or 报销. */
  ours: number;
  /** It names a thing of another office that the entry does not name: 驾驶证, 快递. */
  outside: number;
  /** It asks for something to be done, or for what only somebody's own file says: 帮我, 到哪一步了. */
  live: number;
}

/** A pair that only sounds like one of ours may be a slip (报消) or another word: it is known in part. */
const HEARD = 0.7;
/** More words of ours than this say nothing new. */
const ENOUGH_OURS = 2;

export type EvidenceOf = (first: Ranked, exact: boolean) => Evidence;

export function createEvidence(data: SearchData, index: Index, pinyin: Pinyin): EvidenceOf {
  const outside = createOutside(data.outside, pinyin);
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
  const asked = {
    pair: (hanzi: string, sounds: string) => {
      if (hanzi && isAsked(hanzi)) return 1;
      return sounds && index.frequency(sounds) ? (hanzi ? HEARD : 1) : 0;
    },
    group: () => true,
  };
  const own = data.own.map((word) => ({ word, sounds: [...word].map((hanzi) => pinyin.readingOf(hanzi) || hanzi).join('') }));
  const oursIn = ({ hanzi, sounds }: Analysed) =>
    own.filter((one) => hanzi.includes(one.word) || sounds.includes(one.sounds)).length;

  /** Letters and digits are left out: people mix in English that no Chinese text would have. */
  function unmet(query: Analysed, entry: number): number {
    const has = (form: string) => index.postings(form).entries.includes(entry);
    let all = 0;
    let missing = 0;
    for (const { kind, forms, concept } of askedUnits(query)) {
      if (kind !== 'pair' && kind !== 'triple') continue;
      const weight = index.idf(forms.find((form) => !isInitials(form)) ?? forms[0] ?? '');
      all += weight;
      if (!forms.some(has) && !(concept && has(concept))) missing += weight;
    }
    return all ? missing / all : 0;
  }

  return ({ entry, signals, interpretation }, exact) => ({
    exact,
    led: signals.led,
    unasked: average(strangeness(interpretation, asked)),
    unmet: unmet(interpretation, entry),
    ours: Math.min(ENOUGH_OURS, oursIn(interpretation)) / ENOUGH_OURS,
    outside: outside(interpretation, textOf(entry)) ? 1 : 0,
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
