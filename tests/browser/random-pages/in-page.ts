/** Runs in the browser, bundled with the real scanner: makes the page of a seed, changes it, and compares. */
import lexicon from 'virtual:knowledge/lexicon';
import { createDetector } from '@/knowledge/detection/detect';
import { Marks } from '../../../entrypoints/page.content/marks';
import { Scanner } from '../../../entrypoints/page.content/scanner';
import { apply, type Change, type Ground, randomChanges } from './changes';
import { type Clock, withClock } from './clock';
import { build, names, type Piece, PieceMaker } from './pieces';
import { randomFrom } from './random';
import { learnDisplays, linesOf } from './reading-rule';
import { smaller } from './shrink';
import { written } from './written';

export interface Case {
  seed: number;
  page: Piece[];
  changes: Change[];
}

export interface Failure {
  seed: number;
  says: string;
  page: string;
  changes: string[];
}

/** What a page is about is not asked: its headings are part of what changes. */
const detector = { ...createDetector(lexicon), pageCues: () => new Set<never>() };
learnDisplays(names);

function caseOf(seed: number): Case {
  const random = randomFrom(seed);
  const maker = new PieceMaker(random);
  return { seed, page: maker.pieces(4, 7), changes: randomChanges(random, maker) };
}

/** What is wrong with how a page is read, or nothing. */
async function complaintOf({ seed, page, changes }: Case): Promise<string | undefined> {
  const top = document.createElement('main');
  const mirror = document.implementation.createHTMLDocument();
  const mirrorTop = mirror.body.appendChild(mirror.createElement('main'));
  for (const piece of page) {
    top.append(build(document, piece));
    mirrorTop.append(build(mirror, piece));
  }
  document.body.replaceChildren(top);
  const grounds: Ground[] = [
    { document, top, aside: [] },
    { document: mirror, top: mirrorTop, aside: [] },
  ];

  const random = randomFrom(seed);
  return withClock(random, async (clock) => {
    const marks = new Marks();
    const scanner = new Scanner(detector, marks);
    try {
      scanner.start();
      // Most pages begin to change while they are still being read: then what is being read may move or go.
      const isReadFirst = random.chance(0.4);
      if (isReadFirst) {
        await clock.settle();
        const wrong = differences(marks);
        if (wrong) return `第一遍：${wrong}`;
      }
      for (const change of changes) {
        for (const ground of grounds) apply(change, ground);
        if (change.do === 'pause') await clock.work(change.slices);
        else if (!isReadFirst && random.chance(0.4)) await clock.work(1);
      }
      await clock.settle();
      const wrong = differences(marks) ?? (await unlikeFresh(marks, clock));
      if (wrong) return `改动以后：${wrong}；这时的网页：${written(top)}`;
      return written(top) === written(mirrorTop) ? undefined : `网页被改了：${written(top)} 应为 ${written(mirrorTop)}`;
    } catch (error) {
      return `出错：${error}`;
    } finally {
      scanner.stop();
      marks.destroy();
    }
  });
}

/** Every place of a term, as the node and offsets where it begins and ends, and the term. */
type Places = { start: { node: Text; offset: number }; end: { node: Text; offset: number }; name: string }[];

function differences(marks: Marks): string | undefined {
  const expected = linesOf(document.documentElement).flatMap(({ text, places }) =>
    detector.detect(text).map(({ start, end, term }) => {
      const last = places[end - 1] as Places[0]['end'];
      return { start: places[start] as Places[0]['start'], end: { node: last.node, offset: last.offset + 1 }, name: term.name };
    }),
  );
  return unlike(placesIn(marks), expected, '读者所见') ?? wrongIndex(marks);
}

async function unlikeFresh(marks: Marks, clock: Clock): Promise<string | undefined> {
  const fresh = new Marks();
  const scanner = new Scanner(detector, fresh);
  scanner.start();
  await clock.settle();
  scanner.stop();
  const wrong = unlike(placesIn(marks), placesIn(fresh), '重新读一遍');
  fresh.destroy();
  return wrong;
}

const placesIn = (marks: Marks): Places => marks.all().map(({ start, end, term }) => ({ start, end, name: term.name }));

function unlike(found: Places, expected: Places, by: string): string | undefined {
  const ids = new Map<Node, number>();
  const id = (node: Node) => ids.get(node) ?? ids.set(node, ids.size).size - 1;
  const keys = (places: Places) =>
    places.map(({ start, end, name }) => `${name} ${id(start.node)}:${start.offset}-${id(end.node)}:${end.offset}`).sort();
  const [is, shouldBe] = [keys(found), keys(expected)];
  if (is.join() === shouldBe.join()) return undefined;
  const list = (places: Places) =>
    places.map(({ start, name }) => `${name}（“${start.node.data}” ${start.offset}）`).join('、');
  return `标出 ${list(found) || '无'}；${by} ${list(expected) || '无'}`;
}

/** Whether hit-testing by text node finds the marks that there are, each once. */
function wrongIndex(marks: Marks): string | undefined {
  const all = marks.all();
  if (marks.size !== all.length) return `说有 ${marks.size} 处，实有 ${all.length} 处`;
  for (const node of new Set(all.flatMap(({ nodes }) => nodes))) {
    const inNode = all.filter(({ nodes }) => nodes.includes(node));
    const listed = marks.in(node);
    if (listed.length !== inNode.length || inNode.some((mark) => !listed.includes(mark))) return `“${node.data}”里查不到它的词`;
  }
  return undefined;
}

const printed = (change: Change): string => JSON.stringify(change);

async function failureOf(seed: number): Promise<Failure | undefined> {
  const first = caseOf(seed);
  if (!(await complaintOf(first))) return undefined;
  const least = await smaller(first, async (each) => (await complaintOf(each)) !== undefined);
  const holder = document.createElement('main');
  for (const piece of least.page) holder.append(build(document, piece));
  const says = (await complaintOf(least)) ?? '';
  return { seed, says, page: written(holder), changes: least.changes.map(printed) };
}

/** Failures of the seeds from `from` on, at most a few: the first ones say enough. */
async function run(from: number, count: number): Promise<Failure[]> {
  const failures: Failure[] = [];
  for (let seed = from; seed < from + count && failures.length < 3; seed++) {
    const failure = await failureOf(seed);
    if (failure) failures.push(failure);
  }
  return failures;
}

Object.assign(window, { runRandomPages: run });
