import type { Period } from "./period";

/** Periods in a row that are judged by the same level, from the first of them on. */
export type LevelRun<Chosen> = { from: Period; chosen: Chosen };

/** Collapses periods, in their order, to where the level changes. `keyOf` tells levels apart. */
export function levelRuns<Chosen>(
  periods: readonly Period[],
  chosenIn: (period: Period) => Chosen,
  keyOf: (chosen: Chosen) => string,
): LevelRun<Chosen>[] {
  const runs: LevelRun<Chosen>[] = [];
  for (const period of periods) {
    const chosen = chosenIn(period);
    const last = runs.at(-1);
    if (!last || keyOf(last.chosen) !== keyOf(chosen)) runs.push({ from: period, chosen });
  }
  return runs;
}
