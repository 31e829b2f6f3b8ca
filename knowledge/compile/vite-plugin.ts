/**
 * Gives compiled knowledge to the bundles as virtual modules, each with only what its reader needs.
 * Content with problems stops the build; its message names file, line and field.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Knowledge } from './compile';
import { loadKnowledge } from './load-knowledge';

const PREFIX = 'virtual:knowledge/';

const MODULES: Record<string, (knowledge: Knowledge) => unknown> = {
  gate: ({ gate }) => gate,
  lexicon: ({ lexicon }) => lexicon,
  cards: ({ cards }) => cards,
  answers: ({ answers }) => answers,
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
      // A string that is parsed starts faster than an object literal of this size; in single quotes it needs few escapes.
      const json = JSON.stringify(select(loadKnowledge(root))).replace(
        /['\\\u2028\u2029]/g,
        (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
      return `export default JSON.parse('${json}')`;
    },
  };
}
