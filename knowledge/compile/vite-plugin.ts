/**
 * Gives compiled knowledge to the bundles as virtual modules, each with only what its reader needs.
 * Content with problems stops the build; its message names file, line and field.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Summaries } from '../compiled';
import type { Knowledge } from './compile';
import { loadKnowledge } from './load-knowledge';

const PREFIX = 'virtual:knowledge/';

/** Made of as many lines as there are, each parsed only when somebody opens what is in it. */
const inLines = (all: readonly unknown[]) => all.map((one) => JSON.stringify(one)).join('\n');

const MODULES: Record<string, (knowledge: Knowledge) => unknown> = {
  gate: ({ gate }) => gate,
  lexicon: ({ lexicon }) => lexicon,
  cards: ({ cards }) => cards,
  bodies: ({ answers, cards }) => ({ answers: inLines(answers), cards: inLines(cards) }),
  summaries: ({ answers, cards }): Summaries => ({
    questions: answers.map(({ id, title, short }) => ({ id, title, short })),
    terms: cards.map(({ id, name, category, line }) => ({ id, name, category, line })),
  }),
  regions: ({ regions }) => regions,
  themes: ({ themes }) => themes,
  search: ({ search }) => search,
};

export function knowledgePlugin(root = process.cwd()): Plugin {
  return {
    name: 'knowledge',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      const name = id.startsWith(`\0${PREFIX}`) ? id.slice(PREFIX.length + 1) : undefined;
      const select = name === undefined ? undefined : MODULES[name];
      if (!select) return undefined;
      const content = join(root, 'knowledge', 'content');
      for (const item of readdirSync(content, { recursive: true, withFileTypes: true })) {
        if (item.isFile()) this.addWatchFile(join(item.parentPath, item.name));
      }
      return `export default ${literal(select(loadKnowledge(root)))}`;
    },
  };
}

/** Below this depth values are parsed as a whole. */
const DEEPEST = 2;

/**
 * A large string stays one; of all else a string that is parsed starts faster than an object literal of its size.
 * In single quotes, which content hardly ever has, very little needs an escape.
 */
function literal(value: unknown, depth = 0): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && depth < DEEPEST) {
    return `{${Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}:${literal(part, depth + 1)}`)}}`;
  }
  return `JSON.parse(${quoted(JSON.stringify(value))})`;
}

const quoted = (text: string) => `'${text.replace(/['\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`;
