import { writeSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { importValues, tryValues } from "@/lib/data/value-import";
import { enter } from "../../support/entry";
import { fileOf } from "../../support/values";
import { DRILL_MONTHS, DRILL_UNITS, type Drill } from "./kill-drill-load";

// Stands in for the application in the kill drill: saves and imports all at once, and tells of each what it was answered.
const { organisation, units, indicators }: Drill = JSON.parse(process.argv[2] ?? "");
const place = { ...organisation, units: new Map(units), indicators: new Map(indicators) };
const codes = indicators.map(([code]) => code);
const [month = ""] = DRILL_MONTHS;

/** Through the pipe before it goes on: what is told before the process is killed is heard. */
const tell = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`);

async function save(unit: string, mark: string, value: string) {
  const cells = codes.map((code) => [code, { value, comment: mark }]);
  await enter(place, unit, month, Object.fromEntries(cells));
}

async function takeIn(mark: string, value: string) {
  const file = await fileOf(
    ...DRILL_UNITS.imported.flatMap((unit) =>
      codes.flatMap((indicator) =>
        DRILL_MONTHS.map((period) => ({ unit, indicator, period, value, comment: mark })),
      ),
    ),
  );
  const { seal } = await tryValues(place.actor, file);
  const source = { ...file, fileName: mark, source: "import" as const };
  const { jobId } = await importValues(place.actor, source, seal);
  if (!jobId) throw new Error("not taken in");
}

async function goOn(
  kind: "save" | "import",
  name: string,
  work: (mark: string, value: string) => Promise<void>,
) {
  for (let turn = 0; ; turn += 1) {
    const mark = `drill ${process.pid} ${name} ${turn}`;
    try {
      await work(mark, String(6 + (turn % 3)));
      tell({ kind, mark });
    } catch (error) {
      // The database is away, or was in the midst of it: nothing is promised.
      tell({ failed: String(error) });
      await sleep(20);
    }
  }
}

for (const unit of DRILL_UNITS.saved) goOn("save", unit, (mark, value) => save(unit, mark, value));
goOn("import", "import", takeIn);
