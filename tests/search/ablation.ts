/** Search with one stage taken away at a time: what each is worth. */
import { NOTHING_LEARNED } from '../../knowledge/compile/sense-data';
import { isInitials, isSound } from '../../knowledge/search/analysis';
import { RANK_WEIGHTS, type RankWeights } from '../../knowledge/search/rank';
import type { SearchData } from '../../knowledge/search/search-data';

export interface Variant {
  name: string;
  data: SearchData;
  weights: RankWeights;
}

export function ablations(data: SearchData): Variant[] {
  const variant = (name: string, change: Partial<SearchData>, weights: Partial<RankWeights> = {}): Variant => ({
    name,
    data: { ...data, ...change },
    weights: { ...RANK_WEIGHTS, ...weights },
  });
  const alone = Object.fromEntries(Object.keys(RANK_WEIGHTS).map((key) => [key, 0])) as RankWeights;
  return [
    variant('全部', {}),
    variant('不认繁体', { traditional: '' }),
    variant('不听读音,也就没有首字母', {
      pinyin: unread(data.pinyin),
      index: indexWithout(data, isSound),
      entries: unheard(data),
    }),
    variant('索引里没有首字母', { index: indexWithout(data, isInitials) }),
    variant('没有近义词组', { concepts: [] }),
    variant('词条不引路', { leads: [] }),
    variant('不看标题多出什么', {}, { ofTitle: 0 }),
    variant('不看问的是什么意思', { sense: NOTHING_LEARNED }),
    variant('不用 Fuse.js 细排', {}, { fuse: 0 }),
    variant('只有第一步(倒排索引)', { leads: [] }, { ...alone, entry: 1 }),
    variant('没有我们的词', { own: [] }),
    variant('没有要人代查的话', { live: [] }),
  ];
}

/** Syllables without the characters read so: letters can be cut, but nothing sounds like anything. */
const unread = (table: string) => table.replace(/[^a-z ]/g, '');
const unheard = (data: SearchData) => data.entries.map((entry) => ({ ...entry, readings: entry.readings.map(() => '') }));

function indexWithout(data: SearchData, dropped: (token: string) => boolean) {
  const postings = data.index.postings.split('\n');
  const kept = data.index.tokens
    .split('\n')
    .flatMap((token, i) => (dropped(token) ? [] : [{ token, found: postings[i] ?? '' }]));
  return { tokens: kept.map(({ token }) => token).join('\n'), postings: kept.map(({ found }) => found).join('\n') };
}
