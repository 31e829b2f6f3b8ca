/**
 * `npm run -s ask`: reads JSON lines {"q"} on standard input and prints {"q","results":["question id",…],"sure"}.
 * `npm run ask -- "卡里没钱了"` prints the questions found for a person to read.
 */
import { readFileSync } from 'node:fs';
import { loadKnowledge } from '../compile/load-knowledge';
import { createSearch } from '../search/search';

const { answers, search: data } = loadKnowledge();
const search = createSearch(data);
const typed = process.argv.slice(2).join(' ');

if (typed) printForReading(typed);
else printJsonLines(readFileSync(0, 'utf8'));

function printForReading(query: string): void {
  const { results, sure } = search(query);
  if (!results.length) {
    console.log('没有找到相关的问题。');
    return;
  }
  if (!sure) console.log('没有完全匹配，您是不是想问：');
  results.forEach(({ id, title, matched, ranges }, i) => {
    console.log(`${i + 1}. ${title}\t${id}`);
    console.log(`   ${matched === title ? '标题' : '问法'}:${marked(matched, ranges)}`);
  });
  const short = sure && answers.find(({ id }) => id === results[0]?.id)?.short;
  if (short) console.log(`\n${short}`);
}

function marked(text: string, ranges: readonly [number, number][]): string {
  let shown = '';
  let done = 0;
  for (const [start, end] of ranges) {
    shown += `${text.slice(done, start)}【${text.slice(start, end)}】`;
    done = end;
  }
  return shown + text.slice(done);
}

function printJsonLines(input: string): void {
  for (const [i, line] of input.split('\n').entries()) {
    if (!line.trim()) continue;
    const q = parseLine(line);
    if (q === undefined) {
      console.error(`第 ${i + 1} 行不是 {"q"} 形式的 JSON`);
      process.exitCode = 2;
      continue;
    }
    const { results, sure } = search(q);
    console.log(JSON.stringify({ q, results: results.map(({ id }) => id), sure }));
  }
}

function parseLine(line: string): string | undefined {
  try {
    const { q } = JSON.parse(line) as { q?: unknown };
    return typeof q === 'string' ? q : undefined;
  } catch {
    return undefined;
  }
}
