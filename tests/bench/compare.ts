type Work = () => Promise<unknown>;
/** Medians in milliseconds, and how many times the second is of the first. */
export type Comparison = { what: string; first: number; second: number; ratio: number; limit: number };

const ROUNDS = 31;
const WARM_UP = 4;

/** Runs both in turns, so that whatever else the machine does falls on both, and compares the medians. */
export async function compare(what: string, limit: number, first: Work, second: Work): Promise<Comparison> {
  const times: [number[], number[]] = [[], []];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const [index, work] of [first, second].entries()) {
      const started = performance.now();
      await work();
      if (round >= 0) times[index]?.push(performance.now() - started);
    }
  }
  const [one, other] = times.map(median) as [number, number];
  return { what, first: rounded(one), second: rounded(other), ratio: rounded(other / one), limit };
}

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

const rounded = (value: number) => Math.round(value * 100) / 100;
