import { undoImport } from "@/lib/data/import-job-undo";
import type { ExportRow } from "@/lib/data/value-export";
import { importValues, tryValues } from "@/lib/data/value-import";
import { periodAt, shiftPeriod } from "@/lib/domain/period";
import { totalOf } from "@/lib/domain/workbook-report";
import { readValueFile } from "@/lib/exchange/value-file";
import { db } from "@/tests/support/owner";
import { indicator, level } from "./indicator";
import { actorOf, anOrganisation, unit } from "./organisation";
import { scorecard } from "./scorecard";
import { watchStandstill } from "./standstill";
import { csvOf } from "./values";

const UNITS = 100;
const INDICATORS = 25;

/** Takes so many new values in and undoes it, step by step, while a clock tells how long anyone else had to wait. */
export async function measureImport(rows: number) {
  const { actor, file } = await anImport(rows);
  const { steps, step, control } = await watchStandstill();
  const read = await step("read", () => readValueFile(file));
  if (!read.ok) throw new Error(read.code);
  const tried = await step("try", () => tryValues(actor, read));
  if (totalOf(tried).create !== rows) throw new Error(JSON.stringify(tried.faults[0] ?? totalOf(tried)));
  const source = { ...read, fileName: "load.csv", source: "import" as const };
  const done = await step("import", () => importValues(actor, source, tried.seal));
  const again = await step("the same again", () => tryValues(actor, read));
  if (totalOf(again).unchanged !== rows) throw new Error("not the same");
  await step("undo", () => undoImport(actor, { id: done.jobId ?? "", reason: "load" }));
  const work = [...steps];
  const controlGap = await control();
  const saved = await db.measurementRevision.count({ where: { importJobId: done.jobId ?? "" } });
  return { steps: work, saved, controlGap };
}

/** A file of so many new values, and who may take it in. */
export async function anImport(rows: number) {
  const codes = Array.from({ length: INDICATORS }, (_, index) => `I${index}`);
  const places = Array.from({ length: UNITS }, (_, index) => `u${index}`);
  const organisation = await anOrganisation({
    units: [unit("root", null), ...places.map((code) => unit(code, "root"))],
    indicators: codes.map((code) => indicator(code, { frequency: "month" })),
    scorecards: [scorecard({ R1: codes }, { assignedTo: places })],
    targetLevels: codes.map((code) => level(code, "5", "2.5", { from: "1980" })),
    plans: [
      { code: "p", name: { nn: "Plan" }, startsOn: "1980-01-01", endsOn: "2039-12-31", state: "current" },
    ],
  });
  const last = periodAt("month", "2026-01-15");
  const months = Math.ceil(rows / UNITS / INDICATORS);
  const all = Array.from({ length: months }, (_, back) => shiftPeriod(last, -back).code).flatMap((period) =>
    places.flatMap((unitCode) =>
      codes.map(
        (code, index): ExportRow => ({
          unit: unitCode,
          indicator: code,
          period,
          value: `${3 + (index % 4)},5`,
          comment: index % 5 === 0 ? "Talet er henta frå fagsystemet" : "",
          externalId: `${unitCode}-${code}-${period}`,
        }),
      ),
    ),
  );
  return { actor: await actorOf(organisation, "contributor"), file: csvOf(all.slice(0, rows)) };
}
