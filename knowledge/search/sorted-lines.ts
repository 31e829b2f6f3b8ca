/** Lines of one long text in code unit order, cut out when they are asked for: to make tens of thousands of strings would hold up the first query. */
export interface SortedLines {
  readonly count: number;
  line(number: number): string;
  /** The number of the line that says just this, or -1. */
  find(text: string): number;
}

export function createSortedLines(text: string): SortedLines {
  const ends: number[] = [];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) ends.push(end);
  ends.push(text.length);
  const line = (number: number) => text.slice(number === 0 ? 0 : (ends[number - 1] ?? 0) + 1, ends[number]);
  return {
    count: ends.length,
    line,
    find(wanted) {
      let low = 0;
      let high = ends.length - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const found = line(middle);
        if (found === wanted) return middle;
        if (found < wanted) low = middle + 1;
        else high = middle - 1;
      }
      return -1;
    },
  };
}
