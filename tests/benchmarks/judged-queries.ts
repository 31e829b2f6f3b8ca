/** Queries with the questions they ask for: aliases that the index has not seen, spelled in several ways, and the judged sets. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { compileKnowledge, type Knowledge } from '../../knowledge/compile/compile';
import { readContent } from '../../knowledge/compile/read-content';

export interface JudgedQuery {
  q: string;
  kind: string;
  /** Ids of the questions that answer it. */
  relevant: ReadonlySet<string>;
}

export interface JudgedBase {
  knowledge: Knowledge;
  queries: JudgedQuery[];
}

const CONTENT = 'knowledge/content';
const SETS = 'tests/search';
/** One alias in so many is left out of the base and asked. */
const LEFT_OUT = 8;

const toTraditional = Converter({ from: 'cn', to: 't' });
const han = /^[\u4e00-\u9fff]+$/;

/** How people write what they mean. */
const SPELLINGS: Record<string, (alias: string) => string | undefined> = {
  未收录的问法: (alias) => alias,
  繁体: (alias) => toTraditional(alias),
  漏一个字: (alias) => (alias.length > 4 ? alias.slice(0, 2) + alias.slice(3) : undefined),
  前半句: (alias) => (alias.length > 6 ? alias.slice(0, Math.ceil(alias.length * 0.6)) : undefined),
  全拼: (alias) => (han.test(alias) ? pinyin(alias, { toneType: 'none', v: true, separator: '' }) : undefined),
  首字母: (alias) =>
    han.test(alias) && alias.length <= 8 ? pinyin(alias, { pattern: 'first', toneType: 'none', separator: '' }) : undefined,
};

/** The base without some of its aliases, which are the queries. */
export function leftOutAliases(): JudgedBase {
  const files = new Map(readContent(CONTENT));
  const queries: JudgedQuery[] = [];
  let count = 0;
  for (const [path, text] of files) {
    const id = /questions\/([^/]+)\.md$/.exec(path)?.[1];
    if (id === undefined) continue;
    let inAliases = false;
    const kept = text.split('\n').filter((line) => {
      if (/^\S/.test(line)) inAliases = line.startsWith('aliases:');
      const alias = inAliases ? /^\s+- ['"]?(.+?)['"]?$/.exec(line)?.[1] : undefined;
      if (alias === undefined || ++count % LEFT_OUT) return true;
      for (const [kind, spell] of Object.entries(SPELLINGS)) {
        const q = spell(alias);
        if (q) queries.push({ q, kind, relevant: new Set([id]) });
      }
      return false;
    });
    files.set(path, kept.join('\n'));
  }
  return { knowledge: compileKnowledge(files).knowledge, queries };
}

/** Every judged set that is there: JSON lines {"q","kind","relevant":[{"id","grade"}]}. */
export function judgedSets(): JudgedQuery[] {
  const names = readdirSync('tests').includes('search') ? readdirSync(SETS) : [];
  return names
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) =>
      readFileSync(join(SETS, name), 'utf8')
        .split('\n')
        .filter((line) => line.trim())
        .map((line) => {
          const { q, kind, relevant } = JSON.parse(line) as {
            q: string;
            kind: string;
            relevant: { id: string; grade: number }[];
          };
          return { q, kind, relevant: new Set(relevant.filter(({ grade }) => grade > 0).map(({ id }) => id)) };
        }),
    )
    .filter(({ relevant }) => relevant.size > 0);
}
