/** `knowledge/content/` on disk -> checked knowledge, for the build and for commands. */
import { join } from 'node:path';
import { compileKnowledge, type Knowledge } from './compile';
import { ContentError } from './problem';
import { readContent } from './read-content';

let last: { content: string; knowledge: Knowledge } | undefined;

/** Compiled once for the same content: a build asks for it from several bundles. @throws ContentError with every problem. */
export function loadKnowledge(root = process.cwd()): Knowledge {
  const files = readContent(join(root, 'knowledge', 'content'));
  const content = JSON.stringify([...files]);
  if (last?.content === content) return last.knowledge;
  const { knowledge, problems } = compileKnowledge(files);
  if (problems.length) throw new ContentError(problems);
  last = { content, knowledge };
  return knowledge;
}
