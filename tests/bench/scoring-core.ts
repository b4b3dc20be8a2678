import { type Fixed, fixedFromInteger } from "@/lib/domain/fixed-point";
import { type LeafFigure, type RollUpLeaf, type RollUpNode, rollUp, rollUpTree } from "@/lib/domain/roll-up";
import { judge } from "@/lib/domain/score";
import { type Comparison, compare } from "./compare";
import { type Measured, scoreStraightforwardly } from "./straightforward-scoring";

/** The product's core is to take a tenth of the time. */
const LIMIT = 0.1;
const ROUNDS = 11;
const UNITS = 500;
const PERIODS = 12;
const AREAS = 4;
const FACTORS = 2;
const LINKS = 5;

/** 240,000 measurements judged and weighed together through all levels: a straightforward version, and the product's core. */
export async function compareScoringCore(): Promise<Comparison[]> {
  const measurements = made();
  const expected = scoreStraightforwardly(measurements);
  for (const [place, score] of scoreWithCore(measurements)) {
    if (Math.abs((expected.get(place) ?? Number.NaN) - score) > 1e-9 || expected.size !== UNITS * PERIODS)
      throw new Error(`${place}: ${score}, not ${expected.get(place)}`);
  }
  const straightforward = async () => scoreStraightforwardly(measurements);
  const core = async () => scoreWithCore(measurements);
  return [await compare("scoring 240,000 measurements (P3)", LIMIT, straightforward, core, ROUNDS)];
}

/** As boards do it: the tree of weights is the same for every unit and period, and is rolled up with the figures of each. */
function scoreWithCore(measurements: readonly Measured[]): Map<string, number> {
  const tree = rollUpTree<Link>({ id: "card", weight: 1, children: areasOf(measurements) });
  const scores = new Map<string, number>();
  for (let at = 0; at < measurements.length; at += AREAS * FACTORS * LINKS) {
    const { unit, period } = measurements[at] as Measured;
    const { score } = rollUp(tree, ({ place }) => judged(measurements[at + place] as Measured));
    if (score !== null) scores.set(`${unit}|${period}`, score);
  }
  return scores;
}

/** A link of the card, with where its measurement lies among those of a unit in a period. */
type Link = RollUpLeaf & { place: number };

function areasOf(measurements: readonly Measured[]): RollUpNode<Link>[] {
  return range(AREAS).map((area) => ({
    id: `area-${area}`,
    weight: 1,
    children: range(FACTORS).map((factor) => ({
      id: `factor-${factor}`,
      weight: 1,
      children: range(LINKS).map((link) => linkAt(measurements, (area * FACTORS + factor) * LINKS + link)),
    })),
  }));
}

function linkAt(measurements: readonly Measured[], place: number): Link {
  const { indicator, weight } = measurements[place] as Measured;
  return { id: indicator, indicatorId: indicator, weight, place };
}

const range = (length: number) => Array.from({ length }, (_, index) => index);

function judged({ value, ambition, lowest }: Measured): LeafFigure {
  const level = { ambition: ambition as Fixed, lowest: lowest as Fixed };
  const { status, score } = judge(value as Fixed, level);
  return { status, score, expectation: "scored" };
}

function made(): Measured[] {
  const measurements: Measured[] = [];
  const places = [UNITS, PERIODS, AREAS, FACTORS, LINKS];
  const total = places.reduce((product, each) => product * each, 1);
  for (let n = 0; n < total; n += 1) {
    const [unit, period, area, factor, link] = digits(n, places) as [number, number, number, number, number];
    measurements.push({
      unit: `unit-${unit}`,
      period: `period-${period}`,
      area: `area-${area}`,
      factor: `factor-${factor}`,
      indicator: `indicator-${area}-${factor}-${link}`,
      weight: 1 + (link % 3),
      value: fixedFromInteger((n * 7919) % 70),
      ambition: fixedFromInteger(50),
      lowest: fixedFromInteger(25),
    });
  }
  return measurements;
}

/** A number in a system of mixed bases, the last place first. */
function digits(number: number, bases: readonly number[]): number[] {
  return bases.reduceRight<[number[], number]>(
    ([found, rest], base) => [[rest % base, ...found], Math.floor(rest / base)],
    [[], number],
  )[0];
}
