import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import type { DrillDatabase } from "./drill-database";
import { expectWhole } from "./kill-drill-check";
import { type Acknowledged, aDrill, startWriter } from "./kill-drill-load";

// Ten on each kind of database, twenty in all. DRILL_ROUNDS=200 for the long one, on a machine of its own: there the time it takes to
// be ready again is held too.
const { DRILL_ROUNDS } = process.env;
const ROUNDS = Number(DRILL_ROUNDS ?? 10);
const READY_MS = 3_000;
export const DRILL_PATIENCE_MS = 60_000 + ROUNDS * 5_000;

/** A process takes far longer to start than a database, so most rounds are the database's. */
const victimOf = (round: number) => (round % 7 === 3 ? "application" : "database");

/** Kills the one and the other in the midst of what is written, and looks each time whether all is there and whole. */
export async function killDrill(database: DrillDatabase): Promise<void> {
  process.env.DATABASE_URL = database.url;
  const drill = await aDrill();
  const acknowledged: Acknowledged[] = [];
  const waits: number[] = [];
  let writer = startWriter(database.url, drill);
  for (let round = 0; round < ROUNDS; round += 1) {
    await writer.until(["save", "import"]);
    // Now here, now there in the midst of what it does.
    await sleep((round * 37) % 150);
    const begun = performance.now();
    if (victimOf(round) === "application") {
      await Promise.all([writer.kill(), database.restartKeeper()]);
      acknowledged.push(...writer.acknowledged);
      writer = startWriter(database.url, drill);
      await writer.until(["save"]);
    } else {
      await database.kill();
      // The application lives on, and finds its database again by itself; what it told before the kill does not count.
      await writer.until(["save"], { after: writer.acknowledged.length });
    }
    waits.push(performance.now() - begun);
    await expectWhole(database.url, [...acknowledged, ...writer.acknowledged]);
  }
  await writer.kill();
  acknowledged.push(...writer.acknowledged);
  const written = await expectWhole(database.url, acknowledged);
  expect(written).toBeGreaterThanOrEqual(acknowledged.length);
  if (!DRILL_ROUNDS) return;
  const [known, longestMs] = [acknowledged.length, Math.max(...waits)];
  console.log({ rounds: ROUNDS, written, acknowledged: known, longestMs });
  expect(longestMs).toBeLessThan(READY_MS);
}
