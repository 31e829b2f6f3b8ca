/** Whether what stands directly around a form makes it part of another word: 整个账户, 统筹推进, 来自费城. */
import type { Refusals } from '../compiled';

/** `text` is folded; `start` and `end` are the form's offsets in it. */
export type Refuses = (text: string, start: number, end: number) => boolean;

const words = (joined: string | undefined) => joined?.split(' ') ?? [];

export function createRefusal(refusals: readonly Refusals[string][]): Refuses {
  const before = refusals.flatMap((refusal) => words(refusal.before));
  const after = refusals.flatMap((refusal) => words(refusal.after));
  const around = refusals.flatMap((refusal) => words(refusal.around).map((pair) => pair.split('_') as [string, string]));
  return (text, start, end) =>
    before.some((left) => text.endsWith(left, start)) ||
    after.some((right) => text.startsWith(right, end)) ||
    around.some(([left, right]) => text.endsWith(left, start) && text.startsWith(right, end));
}
