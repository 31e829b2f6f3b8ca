/** Whether what stands directly around a form is one of the surroundings that content names: 整个账户, 统筹推进, 走统筹. */
import type { Surroundings } from '../compiled';

/** `text` is folded; `start` and `end` are the form's offsets in it. */
export type StandsIn = (text: string, start: number, end: number) => boolean;

/** In content: any edge of a run of Chinese characters, so also the edge of the text. */
const EDGE = '|';
const han = /\p{Script=Han}/u;

const words = (joined: string | undefined) => joined?.split(' ') ?? [];

const endsLeft = (text: string, start: number, left: string) =>
  left.startsWith(EDGE) ? endsLeftOfEdge(text, start, left.slice(EDGE.length)) : text.endsWith(left, start);
const endsLeftOfEdge = (text: string, start: number, left: string) =>
  text.endsWith(left, start) && !han.test(text.charAt(start - left.length - 1));

const startsRight = (text: string, end: number, right: string) =>
  right.endsWith(EDGE) ? startsRightOfEdge(text, end, right.slice(0, -EDGE.length)) : text.startsWith(right, end);
const startsRightOfEdge = (text: string, end: number, right: string) =>
  text.startsWith(right, end) && !han.test(text.charAt(end + right.length));

export function createStandsIn(all: readonly Surroundings[]): StandsIn {
  const before = all.flatMap((one) => words(one.before));
  const after = all.flatMap((one) => words(one.after));
  const around = all.flatMap((one) => words(one.around).map((pair) => pair.split('_') as [string, string]));
  return (text, start, end) =>
    before.some((left) => endsLeft(text, start, left)) ||
    after.some((right) => startsRight(text, end, right)) ||
    around.some(([left, right]) => endsLeft(text, start, left) && startsRight(text, end, right));
}
