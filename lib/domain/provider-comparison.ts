import type { Day } from "./day";
import { type Fixed, fixedFromInteger, roundedQuotient } from "./fixed-point";
import type { Period } from "./period";
import type { ProviderForm } from "./unit-life";

export const SERVICE_ASPECTS = ["quality", "continuity", "staff", "price"] as const;
export type ServiceAspect = (typeof SERVICE_ASPECTS)[number];

type Contract = { providerForm: ProviderForm; contractFrom: Day | null; contractTo: Day | null };

/** Where in its contract a unit is in a period. One that has no contract always just runs. */
export type ContractStage = "before" | "firstYear" | "running" | "after";

/**
 * Where a unit is in its contract throughout a period. Before it began someone else ran the service. Its first 12 months are told
 * apart, since a new operator's start is unlike what follows (slide 5). A period counts where it began.
 */
export function contractStage(
  { providerForm, contractFrom, contractTo }: Contract,
  { start, end }: Pick<Period, "start" | "end">,
): ContractStage {
  if (providerForm !== "contracted") return "running";
  if (contractTo !== null && end > contractTo) return "after";
  if (contractFrom === null) return "running";
  if (start < contractFrom) return "before";
  return start < aYearAfter(contractFrom) ? "firstYear" : "running";
}

function aYearAfter(day: Day): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}

/** Fewer periods with a figure on both sides than this and nothing is said of the difference. */
export const FEWEST_PAIRS = 8;
// The latest 40: what is older says little of the service now, and 2⁴⁰ is counted exactly.
const MOST_PAIRS = 40;
const TAIL = 0.025;

/** What can be said of the difference between two forms, in the indicator's own unit. `apart`: the interval does not hold 0. */
export type Comparison =
  | { kind: "tooFew"; pairs: number }
  | { kind: "interval"; pairs: number; middle: Fixed; low: Fixed; high: Fixed; apart: boolean };

/**
 * Compares two forms by their differences period by period, oldest first: the Hodges–Lehmann estimate and the exact distribution-free
 * interval of at least 95 % that belongs to Wilcoxon's signed-rank test. Source: Hollander, Wolfe & Chicken, Nonparametric Statistical
 * Methods (3rd ed., 2014), sections 3.1–3.3. Too few below 8 pairs.
 */
export function compareDifferences(differences: readonly Fixed[]): Comparison {
  const latest = differences.slice(-MOST_PAIRS);
  const pairs = latest.length;
  if (pairs < FEWEST_PAIRS) return { kind: "tooFew", pairs };
  // Twice each mean of two differences, so that they stay whole numbers.
  const doubled = latest
    .flatMap((one, index) => latest.slice(index).map((other) => one + other))
    .sort((a, b) => a - b);
  const left = cutOff(pairs);
  const inside = doubled.slice(left, doubled.length - left);
  const middle = doubled.slice((doubled.length - 1) >> 1, (doubled.length >> 1) + 1);
  const [low, high] = [Math.min(...inside), Math.max(...inside)];
  return {
    kind: "interval",
    pairs,
    middle: meanOf(middle),
    low: meanOf([low]),
    high: meanOf([high]),
    apart: low > 0 || high < 0,
  };
}

/** The mean of doubled values, rounded once. */
function meanOf(doubled: readonly number[]): Fixed {
  const sum = doubled.reduce((total, each) => total + BigInt(each), 0n);
  return fixedFromInteger(Number(roundedQuotient(sum, BigInt(2 * doubled.length))));
}

/** How many of the ordered means to leave out at each end: the most that leave at least 95 % between. */
function cutOff(pairs: number): number {
  // In how many of the 2ⁿ ways of signing the ranks 1…n the positive ones sum to s.
  let ways = [1];
  for (let rank = 1; rank <= pairs; rank += 1) {
    const before = ways;
    ways = Array.from(
      { length: before.length + rank },
      (_, sum) => (before[sum] ?? 0) + (before[sum - rank] ?? 0),
    );
  }
  let tail = 0;
  const tooMany = ways.findIndex((count) => {
    tail += count;
    return tail > TAIL * 2 ** pairs;
  });
  return tooMany - 1;
}

const BEFORE_PRICE = ["quality", "continuity", "staff"] as const;

/** Which of quality, continuity and staff some form has no figure for: while any is lacking the price is not shown. */
export function lackingBeforePrice(
  forms: readonly ReadonlySet<ServiceAspect>[],
): (typeof BEFORE_PRICE)[number][] {
  return BEFORE_PRICE.filter((aspect) => forms.length === 0 || forms.some((shown) => !shown.has(aspect)));
}
