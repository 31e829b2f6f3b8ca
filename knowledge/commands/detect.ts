/**
 * `npm run -s detect`: reads JSON lines {"id","text"} on standard input and prints {"id","spans":[[start,end,"term"],…]}.
 * `npm run -s detect -- --text FILE` prints the text with its terms for a person to read.
 */
import { readFileSync } from 'node:fs';
import { loadKnowledge } from '../compile/load-knowledge';
import { createDetector } from '../detection/detect';

const { detect } = createDetector(loadKnowledge().lexicon);
const textFile = process.argv.indexOf('--text');

if (textFile > 0) printForReading(process.argv[textFile + 1]);
else printJsonLines(readFileSync(0, 'utf8'));

function printForReading(path: string | undefined): void {
  if (!path) {
    fail('--text 后面要写文件名');
    return;
  }
  const text = readFileSync(path, 'utf8');
  const occurrences = detect(text);
  let marked = '';
  let done = 0;
  for (const { start, end } of occurrences) {
    marked += `${text.slice(done, start)}【${text.slice(start, end)}】`;
    done = end;
  }
  console.log(marked + text.slice(done));
  for (const { start, end, term } of occurrences) {
    console.log(`${start}-${end}\t${JSON.stringify(text.slice(start, end))}\t${term.name}\t${term.line}`);
  }
}

function printJsonLines(input: string): void {
  for (const [i, line] of input.split('\n').entries()) {
    if (!line.trim()) continue;
    const read = parseLine(line);
    if (!read) {
      fail(`第 ${i + 1} 行不是 {"id","text"} 形式的 JSON`);
      continue;
    }
    const spans = detect(read.text).map(({ start, end, term }) => [start, end, term.name]);
    console.log(JSON.stringify({ id: read.id, spans }));
  }
}

function parseLine(line: string): { id: string; text: string } | undefined {
  try {
    const { id, text } = JSON.parse(line) as { id?: unknown; text?: unknown };
    return typeof id === 'string' && typeof text === 'string' ? { id, text } : undefined;
  } catch {
    return undefined;
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 2;
}
