import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WorkBudget } from './work-budget';

/** Works without end, `slice` milliseconds at a time, whenever it may; how much of the time from `from` to `to` it worked. */
function endlessly(budget: WorkBudget, slice: number, from: number, to: number): { worked: number; done: number[] } {
  const done: number[] = [];
  let worked = 0;
  for (let now = from; now < to; ) {
    budget.pageHasChanged(now);
    const wait = budget.wait(now);
    if (wait > 0) now += wait;
    else {
      budget.spend(slice);
      now += slice;
      worked += slice;
      done.push(now);
    }
  }
  return { worked, done };
}

it('lets the first reading of a page go on without a pause', () => {
  const budget = new WorkBudget(0);
  expect(endlessly(budget, 6, 0, 9_000).worked).toBe(9_000);
});

it('does not let a first reading go on for ever', () => {
  const budget = new WorkBudget(0);
  expect(endlessly(budget, 6, 0, 60_000).worked).toBeLessThan(13_000);
});

it('lets a page exchange all it shows in one go', () => {
  const budget = new WorkBudget(0);
  budget.firstReadingIsOver(100);
  expect(endlessly(budget, 6, 10_000, 10_400).worked).toBeGreaterThanOrEqual(400);
});

it('takes less than a tenth of any ten seconds from a page that changes without end', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 20, noNaN: true }), fc.nat(60_000), (slice, quiet) => {
      const budget = new WorkBudget(0);
      budget.firstReadingIsOver(50);
      const begin = 50 + quiet;
      const { done } = endlessly(budget, slice, begin, begin + 40_000);
      for (const [i, at] of done.entries()) {
        const within = done.slice(i).filter((each) => each < at + 10_000).length;
        expect(within * slice).toBeLessThan(1_000 + 2 * slice);
        if (i > 200) break;
      }
    }),
    { numRuns: 50 },
  );
});

it('forgives what it owes, so that reading goes on at last even while the page changes', () => {
  const budget = new WorkBudget(0);
  budget.firstReadingIsOver(0);
  budget.spend(3_600_000);
  budget.pageHasChanged(0);
  budget.pageHasChanged(15_000);
  expect(budget.wait(15_000)).toBe(0);
});

it('lets the rest be read at once when the page has come to rest', () => {
  const budget = new WorkBudget(0);
  budget.firstReadingIsOver(0);
  budget.pageHasChanged(1_000);
  budget.spend(3_600_000);
  expect(budget.wait(1_000)).toBe(3_000);
  expect(budget.wait(4_000)).toBe(0);
  budget.pageHasChanged(5_000);
  expect(budget.wait(5_000)).toBeGreaterThan(0);
});

it('counts the end of the first reading once', () => {
  const budget = new WorkBudget(0);
  budget.firstReadingIsOver(0);
  budget.spend(600);
  budget.firstReadingIsOver(1);
  budget.pageHasChanged(1);
  expect(budget.wait(1)).toBeGreaterThan(0);
});
