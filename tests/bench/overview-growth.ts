import type { Actor } from "@/lib/data/access";
import { getOrganisationOverview } from "@/lib/data/organisation-overview";
import { db } from "@/tests/support/owner";
import type { Organisation } from "../support/organisation";
import { type Comparison, compare } from "./compare";
import { largeOrganisation, PERIOD } from "./large-organisation";

const LIMIT = 1.3;
/** After a write one asks what has changed of all there is, and reads that: not the history. */
const LIMIT_AFTER_WRITE = 4;
const ROUNDS_AFTER_WRITE = 7;
const FEW = 5000;
const MANY = Number(process.env.MEASUREMENTS ?? 1_200_000);

/** The overview of 500 units × 40 indicators, with few measurements and with a long history of them: as it is kept, and after a write. */
export async function compareOverviewGrowth(): Promise<Comparison[]> {
  const few = await largeOrganisation(FEW);
  const many = await largeOrganisation(MANY);
  console.table([await firstReading(few, FEW), await firstReading(many, MANY)]);
  return [
    await compare(
      "overview (P2)",
      LIMIT,
      () => read(few),
      () => read(many),
    ),
    await compare(
      "first overview after a write (P2)",
      LIMIT_AFTER_WRITE,
      () => readAfterWrite(few),
      () => readAfterWrite(many),
      ROUNDS_AFTER_WRITE,
    ),
  ];
}

async function read({ code, id }: Pick<Organisation, "code" | "id">): Promise<void> {
  const reader: Actor = { organisationId: null, userId: null, name: "", grants: [] };
  const overview = await getOrganisationOverview(reader, code, PERIOD);
  if (!overview?.units.length) throw new Error(`${id} shows no units`);
}

/** A value is corrected, in two small statements, and then read. */
async function readAfterWrite(organisation: Organisation): Promise<void> {
  const { id: organisationId } = organisation;
  const corrected = await db.measurement.findFirstOrThrow({ where: { organisationId, period: PERIOD } });
  await db.measurement.updateMany({
    where: { organisationId, id: corrected.id },
    data: { value: corrected.value?.add(0.1) ?? null, version: { increment: 1 } },
  });
  await db.organisation.update({ where: { id: organisationId }, data: { revision: { increment: 1 } } });
  await read(organisation);
}

/** What the first reader after a start waits, and what is kept for the next: no bar, but it ought to be known. */
async function firstReading(organisation: Organisation, measurements: number) {
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  const started = performance.now();
  await read(organisation);
  const seconds = Math.round(performance.now() - started) / 1000;
  global.gc?.();
  const heapMb = Math.round((process.memoryUsage().heapUsed - before) / 2 ** 20);
  return { measurements, "first reading, s": seconds, "heap, MB": heapMb };
}
