/** Questions as different people asked them, each with the entry it asks for: what `npm run fit` learns from. One `id<tab>query` a line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Asked {
  id: string;
  q: string;
}

/** Two authors, neither of whom saw the wordings of the base or the other's: what is learned from one is tried on the other. */
export const ASKED_SETS = ['asked-1', 'asked-2'] as const;
export type AskedSet = (typeof ASKED_SETS)[number];
/** What two more authors asked that the base does not answer, one a line. */
export const ELSEWHERE_SETS = ['elsewhere-1', 'elsewhere-2'] as const;

/** @throws Error that names file and line. */
export function readAsked(set: AskedSet): Asked[] {
  const lines = readFileSync(join('tests', 'search', `${set}.tsv`), 'utf8').split('\n');
  return lines.flatMap((line, i): Asked[] => {
    if (!line) return [];
    const [id, q, ...more] = line.split('\t');
    if (!id || !q?.trim() || more.length) throw new Error(`tests/search/${set}.tsv:${i + 1} 要写成“题号<制表符>问法”：${line}`);
    return [{ id, q }];
  });
}

export function readElsewhere(set: (typeof ELSEWHERE_SETS)[number]): string[] {
  const lines = readFileSync(join('tests', 'search', `${set}.txt`), 'utf8').split('\n');
  return lines.filter((line) => line.trim());
}
