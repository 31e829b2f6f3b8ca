/** Judged queries: what somebody types and which questions answer it. One JSON object a line in `*.jsonl` here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Judged {
  q: string;
  /** How it was typed: keyword, natural, homophone …; `none` where nothing in the base answers it. */
  kind: string;
  /** Grade 2 answers it, grade 1 helps. */
  relevant: { id: string; grade: number }[];
}

/** `tuning` may be looked at query by query; of `guarded` only the figures are read, so that they stay worth something. */
export type JudgedSet = 'tuning' | 'guarded';

export function readJudged(set: JudgedSet): Judged[] {
  const lines = readFileSync(join('tests', 'search', `${set}.jsonl`), 'utf8').split('\n');
  return lines.filter((line) => line.trim()).map((line) => JSON.parse(line) as Judged);
}
