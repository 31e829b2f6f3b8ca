import type { RegionalNote, RegionPortal } from '@/knowledge/compiled';

/** What a region says itself; where a city says nothing, what its province says. */
export function noteInForce(notes: readonly RegionalNote[], region: Pick<RegionPortal, 'id' | 'within'>): RegionalNote[] {
  const of = (id: string | undefined) => notes.filter((note) => note.region === id);
  const own = of(region.id);
  return own.length ? own : of(region.within);
}
