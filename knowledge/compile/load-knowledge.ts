/** `knowledge/content/` on disk -> checked knowledge, for the build and for commands. */
import { join } from 'node:path';
import { compileKnowledge, type Knowledge } from './compile';
import { ContentError } from './problem';
import { readContent } from './read-content';

/** @throws ContentError with every problem, by file, line and field. */
export function loadKnowledge(root = process.cwd()): Knowledge {
  const { knowledge, problems } = compileKnowledge(readContent(join(root, 'knowledge', 'content')));
  if (problems.length) throw new ContentError(problems);
  return knowledge;
}
