// The scoring core as one would write it first: a measurement is an object, and what belongs together is grouped in maps.

/** One measurement, and the levels it is held against. */
export type Measured = {
  unit: string;
  period: string;
  factor: string;
  area: string;
  indicator: string;
  weight: number;
  value: number;
  ambition: number;
  lowest: number;
};
type Weighed = { key: string; weight: number; score: number };

/** The score of every unit in every period, by way of success factors and focus areas. */
export function scoreStraightforwardly(measurements: readonly Measured[]): Map<string, number> {
  const judged = measurements.map((each) => ({ ...each, score: scoreOf(each) }));
  const byFactor = groupBy(judged, ({ unit, period, area, factor }) =>
    [unit, period, area, factor].join("|"),
  );
  const factors = [...byFactor].map(([key, children]) => ({ key, weight: 1, score: meanOf(children) }));
  const byArea = groupBy(factors, ({ key }) => above(key));
  const areas = [...byArea].map(([key, children]) => ({ key, weight: 1, score: meanOf(children) }));
  const byUnit = groupBy(areas, ({ key }) => above(key));
  return new Map([...byUnit].map(([key, children]) => [key, meanOf(children)]));
}

function scoreOf({ value, ambition, lowest }: Measured): number {
  if (value >= ambition) return 100;
  return Math.min(100, Math.max(0, 50 * ((value - lowest) / (ambition - lowest) + 1)));
}

function meanOf(children: readonly Pick<Weighed, "weight" | "score">[]): number {
  const weight = children.reduce((sum, child) => sum + child.weight, 0);
  return children.reduce((sum, child) => sum + child.weight * child.score, 0) / weight;
}

function groupBy<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups;
}

const above = (key: string) => key.slice(0, key.lastIndexOf("|"));
