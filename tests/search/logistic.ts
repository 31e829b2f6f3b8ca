/** Logistic regression by Newton's method, with a little ridge so that features that say the same share their weight. */

export interface Observation {
  features: readonly number[];
  wanted: 0 | 1;
  weight: number;
}

const RIDGE = 1;
const STEPS = 25;

/** The weights of the features, then the bias. */
export function fitLogistic(observations: readonly Observation[]): number[] {
  const size = (observations[0]?.features.length ?? 0) + 1;
  let weights = Array.from<number>({ length: size }).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient: number[] = weights.map((weight, i) => (i < size - 1 ? RIDGE * weight : 0));
    const hessian: number[][] = weights.map((_, i) =>
      weights.map((_, j): number => (i === j ? (i < size - 1 ? RIDGE : 1e-9) : 0)),
    );
    for (const { features, wanted, weight } of observations) {
      const inputs = [...features, 1];
      const found = predict(weights, features);
      inputs.forEach((input, i) => {
        gradient[i] = (gradient[i] ?? 0) + weight * (found - wanted) * input;
        const row = hessian[i] ?? [];
        inputs.forEach((other, j) => {
          row[j] = (row[j] ?? 0) + weight * found * (1 - found) * input * other;
        });
      });
    }
    const change = solve(hessian, gradient);
    weights = weights.map((weight, i) => weight - (change[i] ?? 0));
  }
  return weights;
}

export function predict(weights: readonly number[], features: readonly number[]): number {
  const sum = features.reduce((total, feature, i) => total + feature * (weights[i] ?? 0), weights[features.length] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Gaussian elimination: the matrix is positive definite, so no row need be exchanged. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  rows.forEach((pivot, i) => {
    rows.forEach((row, j) => {
      if (i === j) return;
      const factor = (row[i] ?? 0) / (pivot[i] ?? 1);
      for (let k = i; k < row.length; k++) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    });
  });
  return rows.map((row, i) => (row[row.length - 1] ?? 0) / (row[i] ?? 1));
}
