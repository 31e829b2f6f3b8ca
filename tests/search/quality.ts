/** How well search answers judged queries, by kind. */
import type { Search } from '../../knowledge/search/search';
import type { Judged } from './judged';

export interface Quality {
  count: number;
  /** Shares of queries with a best answer first, and in the first three. */
  first: number;
  firstThree: number;
  /** Mean of 1 / rank, nothing beyond rank 10. */
  meanReciprocalRank: number;
  /** Shares of queries with an empty list, and with a list shown as a guess. */
  hidden: number;
  unsure: number;
}

export interface QualityTable {
  all: Quality;
  byKind: Map<string, Quality>;
  /** Queries that nothing answers, and the share of them met with an empty list or a guess. */
  none: { count: number; held: number };
}

export function measureQuality(search: Search, judged: readonly Judged[]): QualityTable {
  const byKind = new Map<string, Quality>();
  const all = emptyQuality();
  const none = { count: 0, held: 0 };
  for (const { q, kind, relevant } of judged) {
    const { results, sure } = search(q);
    if (kind === 'none') {
      none.count++;
      if (!sure) none.held++;
      continue;
    }
    const best = Math.max(...relevant.map(({ grade }) => grade));
    const rank = 1 + results.findIndex(({ id }) => relevant.some((one) => one.id === id && one.grade === best));
    const ofKind = byKind.get(kind) ?? emptyQuality();
    byKind.set(kind, ofKind);
    for (const quality of [all, ofKind]) {
      quality.count++;
      if (rank === 1) quality.first++;
      if (rank >= 1 && rank <= 3) quality.firstThree++;
      if (rank >= 1) quality.meanReciprocalRank += 1 / rank;
      if (!results.length) quality.hidden++;
      else if (!sure) quality.unsure++;
    }
  }
  for (const quality of [all, ...byKind.values()]) toShares(quality);
  none.held = none.count ? none.held / none.count : 1;
  return { all, byKind, none };
}

const emptyQuality = (): Quality => ({ count: 0, first: 0, firstThree: 0, meanReciprocalRank: 0, hidden: 0, unsure: 0 });

function toShares(quality: Quality): void {
  const count = Math.max(1, quality.count);
  quality.first /= count;
  quality.firstThree /= count;
  quality.meanReciprocalRank /= count;
  quality.hidden /= count;
  quality.unsure /= count;
}
