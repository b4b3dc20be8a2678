import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { startEmbedded } from "@/lib/db/embedded/embedded-server";
import { migrate } from "@/lib/db/migrate";
import { expectWhole } from "./kill-drill-check";
import { type Acknowledged, aDrill, startWriter } from "./kill-drill-load";
import { newHome } from "./platform-home";

// DRILL_ROUNDS=200 for the long one, on a machine of its own: there the time it takes to be ready again is held too.
const { DRILL_ROUNDS } = process.env;
const ROUNDS = Number(DRILL_ROUNDS ?? 20);
const READY_MS = 3_000;

/** A process takes far longer to start than a database: each fourth round is the application's. */
const victimOf = (round: number) => (round % 4 === 0 ? "application" : "database");

test(
  "row 15: SIGKILL in the middle of multi-row saves and imports: acknowledged all there, nothing half written",
  async () => {
    const home = newHome();
    let database = await startEmbedded(home);
    process.env.DATABASE_URL = database.url;
    await migrate(database.url);
    const drill = await aDrill();
    const acknowledged: Acknowledged[] = [];
    const waits: number[] = [];
    let writer = startWriter(database.url, drill);
    for (let round = 0; round < ROUNDS; round += 1) {
      await writer.until(["save", "import"]);
      // Now here, now there in the midst of what it does.
      await sleep((round * 37) % 150);
      const begun = performance.now();
      const after = writer.acknowledged.length;
      if (victimOf(round) === "application") {
        await writer.kill();
        acknowledged.push(...writer.acknowledged);
        writer = startWriter(database.url, drill);
        await writer.until(["save"]);
      } else {
        process.kill(database.pid, "SIGKILL");
        database = await startEmbedded(home);
        // The application lives on, and finds its database again by itself.
        expect(database.adopted).toBe(false);
        await writer.until(["save"], { after });
      }
      waits.push(performance.now() - begun);
      await expectWhole(database.url, [...acknowledged, ...writer.acknowledged]);
    }
    await writer.kill();
    acknowledged.push(...writer.acknowledged);
    const written = await expectWhole(database.url, acknowledged);
    expect(written).toBeGreaterThanOrEqual(acknowledged.length);
    if (!DRILL_ROUNDS) return;
    console.log({
      rounds: ROUNDS,
      written,
      acknowledged: acknowledged.length,
      longestMs: Math.max(...waits),
    });
    expect(Math.max(...waits)).toBeLessThan(READY_MS);
  },
  60_000 + ROUNDS * 5_000,
);
