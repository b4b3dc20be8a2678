import {
  type Aggregate,
  type AggregateOptions,
  type AggregatePart,
  aggregateOverUnits,
  type UnitMethod,
} from "./aggregate";
import { cellOf, isRatio } from "./aggregate-whole";
import { FIXED_SCALE, type Fixed, fixedFromInteger, fixedOrNull, roundedQuotient } from "./fixed-point";
import { WHOLE } from "./grouping";
import type { Cell, ValueCell } from "./measurement";
import type { Status } from "./score";
import { suppressSmallNumbers } from "./suppression";

/** A unit in a cut: its figure, and how much of the unit (0–1) belongs to the group. */
export type SharedPart = AggregatePart & { share: Fixed };

type Counted = { cell: ValueCell; share: Fixed; weight: Fixed };

const SCALE = BigInt(FIXED_SCALE);
const NOTHING = fixedFromInteger(0);

/**
 * A group's figure from the units that serve it. A sum adds value × share; a ratio adds numerators × share and denominators × share;
 * a mean weighs each unit by its share, a weighted mean by weight × share; least and greatest are among the units with any share.
 * What is not gathered over units has a figure only where one whole unit is all there is. Exact until one rounding. Source: decision 010.
 */
export function aggregateShares(
  parts: readonly SharedPart[],
  method: UnitMethod,
  options: AggregateOptions = {},
): Aggregate {
  const served = parts.filter(({ share }) => share > 0);
  const [only] = served;
  if (only && served.length === 1 && only.share === WHOLE) {
    return { ...aggregateOverUnits([only], "sum"), cell: only.cell };
  }
  const plain = aggregateOverUnits(served, method, options);
  if (plain.cell.kind !== "value" || method === "min" || method === "max") return plain;
  const lacking = new Set(plain.missing);
  const counted = served.filter(({ id }) => !lacking.has(id)).flatMap(countedOf);
  return { ...plain, cell: wholeOf(counted, method, options.factor ?? 1) };
}

/** The exact sum of value × share, as an integer of 1/10⁸: the groups of a cut add up to what its units do. */
export function sharedTotal(parts: readonly SharedPart[]): bigint {
  return totalOf(parts.flatMap(countedOf), ({ cell }) => cell.value);
}

function countedOf({ cell, share, weight }: SharedPart): Counted[] {
  return cell.kind === "value" ? [{ cell, share, weight: weight ?? NOTHING }] : [];
}

function wholeOf(parts: readonly Counted[], method: UnitMethod, factor: number): Cell {
  const ratios = parts.filter(hasRatio);
  if (ratios.length > 0) return pooled(ratios, factor);
  const total = totalOf(parts, ({ cell }) => cell.value);
  if (method === "sum") return cellOf(roundedQuotient(total, SCALE));
  const weighed = ({ share, weight }: Counted) => BigInt(share) * (method === "mean" ? 1n : BigInt(weight));
  const weights = parts.reduce((sum, part) => sum + weighed(part), 0n);
  const products = parts.reduce((sum, part) => sum + weighed(part) * BigInt(part.cell.value), 0n);
  return cellOf(roundedQuotient(products, weights));
}

type CountedRatio = Counted & { cell: { numerator: Fixed; denominator: Fixed } };

function hasRatio(part: Counted): part is CountedRatio {
  return isRatio(part.cell);
}

function pooled(parts: readonly CountedRatio[], factor: number): Cell {
  const numerators = totalOf(parts, ({ cell }) => cell.numerator);
  const denominators = totalOf(parts, ({ cell }) => cell.denominator);
  if (denominators === 0n) return { kind: "missing", reason: "divisionByZero" };
  const value = fixedOrNull(roundedQuotient(numerators * BigInt(factor) * SCALE, denominators));
  const numerator = fixedOrNull(roundedQuotient(numerators, SCALE));
  const denominator = fixedOrNull(roundedQuotient(denominators, SCALE));
  if (value === null || numerator === null || denominator === null) return cellOf(null);
  return { kind: "value", value, numerator, denominator };
}

function totalOf<Part extends Counted>(parts: readonly Part[], amount: (part: Part) => Fixed): bigint {
  return parts.reduce((sum, part) => sum + BigInt(part.share) * BigInt(amount(part)), 0n);
}

/** What is left of a unit when its groups have had their shares: "not shared out". All of it where nothing is said. */
export function restOf(shares: Iterable<Fixed>): Fixed {
  let rest: number = WHOLE;
  for (const share of shares) rest -= share;
  return fixedFromInteger(Math.max(0, rest));
}

/** A unit in a group: how many people are behind its figure (null: not told), and whether that figure is hidden. */
type PrivatePart = { share: Fixed; count: number | null; hidden: boolean };

/**
 * The groups of a cut whose figures must be hidden. A group tells of hidden units unless it has the same share of all of them: then it
 * says no more than the total does. Where the total is hidden, and for least and greatest, any share of a hidden unit is enough. A
 * group too small by itself is hidden as a unit would be, and with it what would give it away. Source: domain.md 7, decision 010.
 */
export function hiddenGroups(
  groups: readonly { id: string; parts: readonly PrivatePart[] }[],
  limit: number,
  { totalIsShown, method }: { totalIsShown: boolean; method: UnitMethod },
): Set<string> {
  const isLinear = method !== "min" && method !== "max";
  const telling = groups.filter(({ parts }) => {
    const shares = new Set(parts.filter(({ hidden }) => hidden).map(({ share }) => share));
    if (shares.size === 0 || (shares.size === 1 && shares.has(NOTHING))) return false;
    return shares.size > 1 || !totalIsShown || !isLinear;
  });
  const counted = groups.map(({ id, parts }) => ({ id, count: countOf(parts) }));
  const small = suppressSmallNumbers(counted, limit, totalIsShown);
  return new Set([...small, ...telling.map(({ id }) => id)]);
}

/** How many people a group's figure rests on; null where nobody is counted. */
function countOf(parts: readonly PrivatePart[]): number | null {
  const counts = parts.flatMap(({ share, count }) =>
    count === null || share === 0 ? [] : [(count * share) / FIXED_SCALE],
  );
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
}

/** Is a group's figure red though every sector with a judged figure is green? A sector without one tells nothing. */
export function isConcealed(group: Status | null, sectors: readonly (Status | null)[]): boolean {
  const judged = sectors.filter((status) => status !== null && status !== "notSet");
  return group === "below" && judged.length > 0 && judged.every((status) => status === "reached");
}
