/** The real scanner beside others that read or mark the same page, timed in the page. Bundled; the page holds `bench`. */
import { Marks } from '../../../entrypoints/page.content/marks';
import { Scanner } from '../../../entrypoints/page.content/scanner';
import type { Lexicon } from '../../../knowledge/compiled';
import { alternation } from '../../../knowledge/detection/alternation';
import { createDetector } from '../../../knowledge/detection/detect';

export interface ScanFigures {
  /** Work on the main thread, pauses left out. */
  work: number;
  longest: number;
  /** From the start to the last mark, the page's own turns included. */
  wall: number;
  marks: number;
}

const textWalker = () => document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);

/** The least that anyone who reads the page has to do. */
function walk(): number {
  const begun = performance.now();
  const walker = textWalker();
  let characters = 0;
  while (walker.nextNode()) characters += (walker.currentNode as Text).data.length;
  const took = performance.now() - begun;
  if (!characters) throw new Error('这一页没有文字');
  return took;
}

/** The scanner as it is, its slices timed from outside: it asks for its next turn by `setTimeout`. */
async function scan(lexicon: Lexicon): Promise<ScanFigures> {
  const detector = createDetector(lexicon);
  const marks = new Marks();
  const slices: number[] = [];
  const timed = (work: () => void) => {
    const begun = performance.now();
    work();
    slices.push(performance.now() - begun);
  };
  const { setTimeout: original } = window;
  const begun = performance.now();
  let wall = 0;
  await new Promise<void>((resolve) => {
    const scanner = new Scanner(detector, marks, () => {
      wall = performance.now() - begun;
      original(resolve, 0);
    });
    Object.assign(window, { setTimeout: (work: () => void, ms: number) => original(() => timed(work), ms) });
    timed(() => scanner.start());
  });
  Object.assign(window, { setTimeout: original });
  const figures = { work: slices.reduce((a, b) => a + b), longest: Math.max(...slices), wall, marks: marks.size };
  marks.destroy();
  return figures;
}

/** What most highlighters do: every hit gets an element of its own. Changes the page: last, and once. */
function wrap(lexicon: Lexicon): { work: number; marks: number } {
  const pattern = new RegExp(alternation(lexicon.terms.flatMap(({ surfaces }) => surfaces)), 'g');
  const begun = performance.now();
  const walker = textWalker();
  const found: { node: Text; hits: RegExpMatchArray[] }[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const hits = [...node.data.matchAll(pattern)];
    if (hits.length) found.push({ node, hits });
  }
  let marks = 0;
  for (const { node, hits } of found) {
    for (const { index = 0, 0: word } of hits.reverse()) {
      const rest = node.splitText(index);
      rest.splitText(word.length);
      const span = document.createElement('span');
      span.className = 'bench-wrapped';
      rest.replaceWith(span);
      span.append(rest);
      marks++;
    }
  }
  return { work: performance.now() - begun, marks };
}

interface MarkJs {
  markRegExp(pattern: RegExp, options: object): void;
  mark(words: string[], options: object): void;
  unmark(options: object): void;
}

/** mark.js with one expression for all terms, which is far quicker than its list of words; the list's time is worked out from a few. */
async function markJs(lexicon: Lexicon): Promise<{ asExpression: number; asList: number; marks: number }> {
  const { Mark } = window as unknown as { Mark: new (root: Element) => MarkJs };
  const words = lexicon.terms.flatMap(({ surfaces }) => surfaces);
  const marker = new Mark(document.body);
  const run = (start: (done: (marks: number) => void) => void) =>
    new Promise<{ took: number; marks: number }>((resolve) => {
      const begun = performance.now();
      start((marks) => resolve({ took: performance.now() - begun, marks }));
    });
  const few = words.slice(0, 5);
  const list = await run((done) => marker.mark(few, { separateWordSearch: false, acrossElements: false, done }));
  await run((done) => marker.unmark({ done }));
  const expression = await run((done) => marker.markRegExp(new RegExp(alternation(words), 'g'), { done }));
  await run((done) => marker.unmark({ done }));
  return { asExpression: expression.took, asList: (list.took / few.length) * words.length, marks: expression.marks };
}

/** How long the matcher takes to be made, before the first page is read. */
function prepare(lexicon: Lexicon): number {
  const begun = performance.now();
  createDetector(lexicon).detect('门诊起付线');
  return performance.now() - begun;
}

export interface ScanBench {
  walk: typeof walk;
  scan: typeof scan;
  wrap: typeof wrap;
  markJs: typeof markJs;
  prepare: typeof prepare;
}

Object.assign(window, { bench: { walk, scan, wrap, markJs, prepare } satisfies ScanBench });
