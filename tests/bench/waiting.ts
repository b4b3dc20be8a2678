import { publicActor } from "@/lib/data/access";
import { getOrganisationOverview } from "@/lib/data/organisation-overview";
import { readValueExport } from "@/lib/data/value-export";
import { valueStream } from "@/lib/exchange/value-stream";
import { db } from "@/tests/support/owner";
import { measureImport } from "../support/import-load";
import { actorOf } from "../support/organisation";
import { type Standstill, watchStandstill } from "../support/standstill";
import { largeOrganisation, PERIOD } from "./large-organisation";

/** How long anyone else may have to wait, and how much memory an import may take. */
const LONGEST_MS = 50;
const MOST_MB = 300;
/** A control of 500 ms that is not seen says that nothing would be. */
const LEAST_CONTROL_MS = 400;

const NEW_LINE = 10;

const ROWS = Number(process.env.ROWS ?? 100_000);
const MEASUREMENTS = Number(process.env.MEASUREMENTS ?? 240_000);

/**
 * How long everyone else waits at the most while values are imported, exported and recomputed. The bar is on the work's own time on a
 * processor, since other programs share them; the clock on the wall, and what an idle process waited in the same step, are told.
 */
export async function measureWaiting() {
  const taken = await measureImport(ROWS);
  const read = await measureReading();
  const isSeen = Math.min(taken.controlGap, read.controlGap) > LEAST_CONTROL_MS;
  return [
    ...taken.steps.map((step) => judged(step, isSeen && step.riseMb <= MOST_MB)),
    ...read.steps.map((step) => judged(step, isSeen)),
  ];
}

function judged(step: Standstill, isRight: boolean) {
  return { ...step, passed: isRight && step.gapMs <= LONGEST_MS };
}

async function measureReading() {
  const organisation = await largeOrganisation(MEASUREMENTS);
  const { code, id } = organisation;
  const leader = await actorOf(organisation, "leader");
  const { steps, step, control } = await watchStandstill();
  await step(`export ${MEASUREMENTS}`, async () => {
    const batches = await readValueExport(leader, {});
    if (!batches || (await linesOf(valueStream(batches))) !== MEASUREMENTS + 1)
      throw new Error("not all of it came out");
  });
  await db.organisation.update({ where: { id }, data: { revision: { increment: 1 } } });
  await step(`recompute ${MEASUREMENTS}`, async () => {
    if (!(await getOrganisationOverview(publicActor, code, PERIOD))) throw new Error("nothing to see");
  });
  const work = [...steps];
  return { steps: work, controlGap: await control() };
}

async function linesOf(stream: ReadableStream<Uint8Array>): Promise<number> {
  const reader = stream.getReader();
  let lines = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    lines += next.value.filter((byte) => byte === NEW_LINE).length;
  }
  return lines;
}
