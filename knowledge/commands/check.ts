/** `npm run knowledge`: checks all content and says by file and line what must be mended. */
import { compileKnowledge } from '../compile/compile';
import { formatProblem } from '../compile/problem';
import { readContent } from '../compile/read-content';

const files = readContent('knowledge/content');
const { knowledge, problems } = compileKnowledge(files);
for (const problem of problems) console.error(formatProblem(problem));
const surfaces = knowledge.lexicon.terms.reduce((sum, term) => sum + term.surfaces.length, 0);
const wordings = knowledge.answers.reduce((sum, answer) => sum + 1 + answer.aliases.length, 0);
console.log(
  `内容检查：${files.size} 个文件，${knowledge.cards.length} 个词条（${surfaces} 种写法），${knowledge.answers.length} 个问题（${wordings} 种问法），` +
    `${Object.keys(knowledge.sources).length} 个来源，${knowledge.regions.length} 个地区，${problems.length} 处要改`,
);
process.exitCode = problems.length ? 1 : 0;
