/** The real scanner beside others that read or mark the same page, timed in the page. Bundled, and run in a world of its own as a content script is. */
import { Marks } from '../../../entrypoints/page.content/marks';
import { Scanner } from '../../../entrypoints/page.content/scanner';
import type { Lexicon } from '../../../knowledge/compiled';
import { alternation } from '../../../knowledge/detection/alternation';
import { createDetector, type Detector } from '../../../knowledge/detection/detect';

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
  const walker = textWalker();
  let characters = 0;
  while (walker.nextNode()) characters += (walker.currentNode as Text).data.length;
  return characters;
}

let detector: Detector | undefined;

/** Makes the matcher, as a page does before it is read. */
function prepare(lexicon: Lexicon): void {
  detector = createDetector(lexicon);
}

/** The scanner as it is, its slices timed from outside: it asks for its next turn by `setTimeout`. */
async function scan(): Promise<ScanFigures> {
  if (!detector) throw new Error('先要 prepare');
  const given = detector;
  const marks = new Marks();
  const slices: number[] = [];
  const timed = (work: () => void) => {
    const begun = performance.now();
    work();
    slices.push(performance.now() - begun);
  };
  const { setTimeout: original } = globalThis;
  const begun = performance.now();
  let wall = 0;
  await new Promise<void>((resolve) => {
    const scanner = new Scanner(given, marks, () => {
      wall = performance.now() - begun;
      original(resolve, 0);
    });
    Object.assign(globalThis, { setTimeout: (work: () => void, ms: number) => original(() => timed(work), ms) });
    timed(() => scanner.start());
  });
  Object.assign(globalThis, { setTimeout: original });
  const figures = { work: slices.reduce((a, b) => a + b), longest: Math.max(...slices), wall, marks: marks.size };
  marks.destroy();
  return figures;
}

/** What most highlighters do: every hit gets an element of its own. Changes the page: last, and once. */
function wrap(lexicon: Lexicon): number {
  const pattern = new RegExp(alternation(lexicon.terms.flatMap(({ surfaces }) => surfaces)), 'g');
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
  return marks;
}

interface MarkJs {
  markRegExp(pattern: RegExp, options: object): void;
  mark(words: string[], options: object): void;
  unmark(options: object): void;
}

const words = (lexicon: Lexicon) => lexicon.terms.flatMap(({ surfaces }) => surfaces);
const mark = (start: (marker: MarkJs, done: (marks: number) => void) => void) => {
  const { Mark } = globalThis as unknown as { Mark: new (root: Element) => MarkJs };
  return new Promise<number>((resolve) => start(new Mark(document.body), resolve));
};

/** mark.js with one expression for all terms, which is far quicker than its list of words. */
const markExpression = (lexicon: Lexicon) =>
  mark((marker, done) => marker.markRegExp(new RegExp(alternation(words(lexicon)), 'g'), { done }));
/** The first few words of the list: the whole list takes many minutes. */
const markList = (lexicon: Lexicon, count: number) =>
  mark((marker, done) => marker.mark(words(lexicon).slice(0, count), { separateWordSearch: false, done }));
const unmark = () => mark((marker, done) => marker.unmark({ done }));

Object.assign(globalThis, { bench: { walk, scan, wrap, markExpression, markList, unmark, prepare } });
