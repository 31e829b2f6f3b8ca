/**
 * `npm run knowledge`: checks all content, says by file and line what must be mended, reminds of what time has overtaken,
 * and prints who keeps which promise of `coverage.yaml` and how often each source is cited.
 */
import { checkDates } from '../compile/check-dates';
import { checkReadability } from '../compile/check-readability';
import { compileKnowledge } from '../compile/compile';
import { coverageOf } from '../compile/coverage';
import { formatProblem } from '../compile/problem';
import { readContent } from '../compile/read-content';
import { validateContent } from '../compile/validate';

const files = readContent('knowledge/content');
const { knowledge, problems } = compileKnowledge(files);
const { content } = validateContent(files);
const { table, problems: missing } = coverageOf(content);

console.log(table.join('\n'));
for (const reminder of checkDates(content, new Date().toISOString().slice(0, 10)))
  console.log(`提醒：${formatProblem(reminder)}`);
const all = [...problems, ...missing, ...checkReadability(content)];
for (const problem of all) console.error(formatProblem(problem));

const surfaces = knowledge.lexicon.terms.reduce((sum, term) => sum + term.surfaces.length, 0);
const wordings = knowledge.answers.reduce((sum, answer) => sum + 1 + answer.aliases.length, 0);
console.log(
  `内容检查：${files.size} 个文件，${knowledge.cards.length} 个词条（${surfaces} 种写法），${knowledge.answers.length} 个问题（${wordings} 种问法），` +
    `${Object.keys(knowledge.sources).length} 个来源，${knowledge.regions.length} 个地区，${all.length} 处要改`,
);
process.exitCode = all.length ? 1 : 0;
