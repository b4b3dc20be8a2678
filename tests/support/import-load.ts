import { existsSync, readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
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
import { csvOf } from "./values";

const UNITS = 100;
const INDICATORS = 25;
const CONTROL = "control: a block of 500 ms";

type Step = {
  step: string;
  seconds: number;
  /** The longest the work went on without letting anyone in, in its own time on a processor: other programs run there too. */
  gapMs: number;
  /** The same by the clock on the wall, which is more where the machine is busy. */
  wallMs: number;
  riseMb: number;
};

/** Takes so many new values in and undoes it, step by step, while a clock tells how long anyone else had to wait. */
export async function measureImport(rows: number) {
  const { actor, file } = await anImport(rows);
  const steps: Step[] = [];
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    await settle();
    const before = process.memoryUsage().rss;
    const watch = watchLoop();
    const begun = performance.now();
    const answer = await work();
    const seconds = round((performance.now() - begun) / 1000);
    const { gap, wall, peak } = watch.stop();
    const riseMb = round((peak - before) / 2 ** 20);
    steps.push({ step: name, seconds, gapMs: round(gap), wallMs: round(wall), riseMb });
    return answer;
  };
  const read = await step("read", () => readValueFile(file));
  if (!read.ok) throw new Error(read.code);
  const tried = await step("try", () => tryValues(actor, read));
  if (totalOf(tried).create !== rows) throw new Error(JSON.stringify(tried.faults[0] ?? totalOf(tried)));
  const source = { ...read, fileName: "load.csv", source: "import" as const };
  const done = await step("import", () => importValues(actor, source, tried.seal));
  const again = await step("the same again", () => tryValues(actor, read));
  if (totalOf(again).unchanged !== rows) throw new Error("not the same");
  await step("undo", () => undoImport(actor, { id: done.jobId ?? "", reason: "load" }));
  await step(CONTROL, async () => block());
  const saved = await db.measurementRevision.count({ where: { importJobId: done.jobId ?? "" } });
  const gaps = new Map(steps.map(({ step: name, gapMs }) => [name, gapMs]));
  const controlGap = gaps.get(CONTROL) ?? 0;
  gaps.delete(CONTROL);
  return {
    steps,
    saved,
    controlGap,
    longestGap: Math.max(...gaps.values()),
    memoryRise: Math.max(...steps.map(({ riseMb }) => riseMb)),
  };
}

async function anImport(rows: number) {
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

/** Does what must be seen: stands in the way for half a second. */
function block(): void {
  const until = workedMs() + 500;
  while (workedMs() < until);
}

/** Watches how long the event loop stands still at the most, and how much memory the process takes. */
function watchLoop() {
  const at = () => ({ time: performance.now(), worked: workedMs() });
  let [last, gap, wall, peak] = [at(), 0, 0, process.memoryUsage.rss()];
  const look = () => {
    const seen = at();
    gap = Math.max(gap, seen.worked - last.worked);
    wall = Math.max(wall, seen.time - last.time - 1);
    peak = Math.max(peak, process.memoryUsage.rss());
    last = seen;
  };
  const timer = setInterval(look, 1);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return { gap, wall, peak };
    },
  };
}

const OWN_TIME = "/proc/thread-self/schedstat";

/** How long the thread has been at work on a processor; by the clock on the wall where the system does not tell. */
function workedMs(): number {
  if (!existsSync(OWN_TIME)) return performance.now();
  return Number(readFileSync(OWN_TIME, "latin1").split(" ")[0]) / 1e6;
}

/** Garbage of the step before is not held against the next. */
async function settle() {
  globalThis.gc?.();
  await setTimeout(200);
}

const round = (number: number) => Math.round(number * 10) / 10;
