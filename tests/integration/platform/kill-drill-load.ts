import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { indicator, level } from "../../support/indicator";
import { actorOf, anOrganisation, type Organisation, unit } from "../../support/organisation";
import { scorecard } from "../../support/scorecard";
import { startProgram } from "./platform-home";

/** Where the kill drill writes: nobody's cells are another's. */
export const DRILL_UNITS = { saved: ["a", "b"], imported: ["c", "d"] };
export const DRILL_MONTHS = ["2024-01", "2024-02", "2024-03"];
const CODES = Array.from({ length: 10 }, (_, index) => `I${index}`);

/** How many rows each writes, all or none. */
export const DRILL_ROWS = {
  save: CODES.length,
  import: CODES.length * DRILL_MONTHS.length * DRILL_UNITS.imported.length,
};

/** What the process that writes must know, as it travels. */
export type Drill = {
  organisation: Pick<Organisation, "id" | "code" | "actor">;
  units: [string, string][];
  indicators: [string, string][];
};

export async function aDrill(): Promise<Drill> {
  const places = [...DRILL_UNITS.saved, ...DRILL_UNITS.imported];
  const founded = await anOrganisation({
    units: [unit("root", null), ...places.map((code) => unit(code, "root"))],
    indicators: CODES.map((code) => indicator(code, { frequency: "month" })),
    scorecards: [scorecard({ R1: CODES }, { assignedTo: places })],
    targetLevels: CODES.map((code) => level(code, "5", "2.5")),
  });
  const { id, code, units, indicators } = founded;
  const actor = await actorOf(founded, "contributor");
  return { organisation: { id, code, actor }, units: [...units], indicators: [...indicators] };
}

export type Acknowledged = { kind: keyof typeof DRILL_ROWS; mark: string };

/** A process that writes and writes; `acknowledged` grows as it tells. */
export function startWriter(url: string, drill: Drill) {
  const args = [JSON.stringify(drill)];
  const child = startProgram("tests/integration/platform/write-and-tell.ts", args, { DATABASE_URL: url });
  if (!child.stdout) throw new Error("no way to hear it");
  const acknowledged: Acknowledged[] = [];
  let failed = "";
  const lines = createInterface({ input: child.stdout });
  const ended = once(lines, "close");
  lines.on("line", (line) => {
    const told = JSON.parse(line);
    if (told.failed) failed = told.failed;
    else acknowledged.push(told);
  });
  return {
    acknowledged,
    /** Waits until it has been answered as each kind asks, after what it had been before. */
    async until(kinds: readonly Acknowledged["kind"][], { after = 0 } = {}) {
      const isAnswered = () =>
        kinds.every((kind) => acknowledged.slice(after).some((told) => told.kind === kind));
      for (const end = Date.now() + 30_000; !isAnswered(); await sleep(2)) {
        if (Date.now() > end) throw new Error(`no answer; the last failure was ${failed}`);
      }
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
