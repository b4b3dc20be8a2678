/** Two numbers that belong together. */
export type Pair = readonly [number, number];

/** Spearman's rho with its 95 % interval; the ends are those of an approximation and lie within −1 and 1. */
export type RankCorrelation = { rho: number; low: number; high: number };

/** The 97.5th percentile of the normal distribution: 2.5 % lies beyond each end of the interval. */
const NORMAL_95 = 1.959963984540054;

/**
 * Spearman's rank correlation of at least four pairs: Pearson's correlation of the ranks, where equal numbers share the mean of their
 * ranks. Sums are exact integers. The interval is Fisher's z with the variance (1 + rho²/2) / (n − 3) of Bonett & Wright (2000),
 * "Sample size requirements for estimating Pearson, Kendall and Spearman correlations", Psychometrika 65, 23–28. Null for fewer
 * pairs, and where either side never changes: it then has no order to compare.
 */
export function rankCorrelation(pairs: readonly Pair[]): RankCorrelation | null {
  const n = pairs.length;
  if (n < 4) return null;
  const causes = doubledRanks(pairs.map(([cause]) => cause));
  const effects = doubledRanks(pairs.map(([, effect]) => effect));
  const spread = Math.sqrt(deviation(causes, causes)) * Math.sqrt(deviation(effects, effects));
  if (spread === 0) return null;
  const rho = Math.min(1, Math.max(-1, deviation(causes, effects) / spread));
  // Fisher's z has no value at ±1: half the least step of rho short of it is as sure as so few pairs can be.
  const surest = 1 - 6 / (n * (n * n - 1));
  const z = Math.atanh(Math.min(surest, Math.max(-surest, rho)));
  const margin = NORMAL_95 * Math.sqrt((1 + (rho * rho) / 2) / (n - 3));
  return { rho, low: Math.min(rho, Math.tanh(z - margin)), high: Math.max(rho, Math.tanh(z + margin)) };
}

/** Ranks from 1 up, equal numbers sharing the mean of theirs; doubled, so that they are whole. */
export function doubledRanks(values: readonly number[]): number[] {
  const ascending = [...values].sort((one, other) => one - other);
  return values.map((value) => {
    const first = ascending.indexOf(value) + 1;
    const last = ascending.lastIndexOf(value) + 1;
    return first + last;
  });
}

/** n² times the covariance of two rows of whole numbers. */
function deviation(one: readonly number[], other: readonly number[]): number {
  const products = one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
  return one.length * products - total(one) * total(other);
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
