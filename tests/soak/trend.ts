/** Whether something grows: the line through its samples after the warm-up, by least squares. */

export interface Sample {
  /** How much had been done: pages loaded, hovers made. */
  done: number;
  value: number;
}

export interface Trend {
  /** Of the samples that count. */
  mean: number;
  /** By how much the line rises for each page or hover. */
  slope: number;
  /** By how much the line rises from the first sample that counts to the last, as a share of the mean. */
  growth: number;
  isFlat: boolean;
}

/** The first quarter of the work fills caches and compiles code: it does not count. */
const WARM_UP = 0.25;
/** What the line may rise in the remaining three quarters. A leak of 500 bytes for each of 2,000 pages is more than this. */
export const FLAT = 0.05;

export function afterWarmUp(samples: readonly Sample[]): Sample[] {
  const end = Math.max(...samples.map(({ done }) => done));
  return samples.filter(({ done }) => done >= end * WARM_UP);
}

/** @throws where there are too few samples to say anything */
export function trendOf(samples: readonly Sample[]): Trend {
  const counted = afterWarmUp(samples);
  if (counted.length < 4) throw new Error('量的次数太少，说不出有没有在涨');
  const mean = average(counted.map(({ value }) => value));
  const middle = average(counted.map(({ done }) => done));
  const above = counted.reduce((sum, { done, value }) => sum + (done - middle) * (value - mean), 0);
  const below = counted.reduce((sum, { done }) => sum + (done - middle) ** 2, 0);
  const slope = above / below;
  const dones = counted.map(({ done }) => done);
  const rise = slope * (Math.max(...dones) - Math.min(...dones));
  const growth = mean === 0 ? Math.sign(rise) : rise / mean;
  return { mean, slope, growth, isFlat: growth <= FLAT };
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
