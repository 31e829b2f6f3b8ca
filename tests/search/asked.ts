/** Questions as different people asked them, each with the entries that answer it: what `npm run fit` learns from. One `id,id<tab>query` a line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Asked {
  ids: string[];
  q: string;
}

/**
 * The first two authors knew the titles, not the wordings; the third are several who knew nothing of the base. What is
 * learned from two is tried on the one left out.
 */
export const ASKED_SETS = ['asked-1', 'asked-2', 'asked-3'] as const;
export type AskedSet = (typeof ASKED_SETS)[number];
/** What others asked that the base does not answer, one a line; the third again by several who knew nothing of it. */
export const ELSEWHERE_SETS = ['elsewhere-1', 'elsewhere-2', 'elsewhere-3'] as const;

/** @throws Error that names file and line. */
export function readAsked(set: AskedSet): Asked[] {
  const lines = readFileSync(join('tests', 'search', `${set}.tsv`), 'utf8').split('\n');
  return lines.flatMap((line, i): Asked[] => {
    if (!line) return [];
    const [ids, q, ...more] = line.split('\t');
    if (!ids || !q?.trim() || more.length)
      throw new Error(`tests/search/${set}.tsv:${i + 1} 要写成“题号<制表符>问法”：${line}`);
    return [{ ids: ids.split(','), q }];
  });
}

export function readElsewhere(set: (typeof ELSEWHERE_SETS)[number]): string[] {
  const lines = readFileSync(join('tests', 'search', `${set}.txt`), 'utf8').split('\n');
  return lines.filter((line) => line.trim());
}
