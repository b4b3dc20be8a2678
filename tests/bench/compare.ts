type Work = () => Promise<unknown>;
/** Medians (milliseconds unless `what` says otherwise), and how many times the second is of the first, or the other way for a rate. */
export type Comparison = {
  what: string;
  first: number;
  second: number;
  ratio: number;
  limit: number;
  passed: boolean;
};

const ROUNDS = 31;
const WARM_UP = 4;

/** Runs both in turns, so that whatever else the machine does falls on both, and compares the medians. */
export async function compare(
  what: string,
  limit: number,
  first: Work,
  second: Work,
  rounds = ROUNDS,
): Promise<Comparison> {
  const times: [number[], number[]] = [[], []];
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const [index, work] of [first, second].entries()) {
      const started = performance.now();
      await work();
      if (round >= 0) times[index]?.push(performance.now() - started);
    }
  }
  const [one, other] = times.map(medianOf) as [number, number];
  return comparison(what, limit, one, other, other / one);
}

/** A row of the table; met when the ratio is at most the limit. */
export function comparison(
  what: string,
  limit: number,
  first: number,
  second: number,
  ratio: number,
): Comparison {
  return {
    what,
    first: rounded(first),
    second: rounded(second),
    ratio: rounded(ratio),
    limit,
    passed: ratio <= limit,
  };
}

/** The middle one of an odd number of measurements. */
export function medianOf(found: number[]): number {
  return found.toSorted((a, b) => a - b)[Math.floor(found.length / 2)] ?? Number.NaN;
}

const rounded = (value: number) => Math.round(value * 100) / 100;
