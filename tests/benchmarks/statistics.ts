/** A sorted copy's value at a share of its length: 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The least disturbed of several runs of the same work: whatever else a machine does only ever adds to it. */
export const least = (values: readonly number[]): number => Math.min(...values);

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Three figures that mean something, as a person writes them. */
export function rounded(value: number): string {
  if (!Number.isFinite(value)) return '?';
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(digits, 3));
}
