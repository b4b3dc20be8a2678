import type { Actor } from "@/lib/data/access";
import { getOrganisationOverview } from "@/lib/data/organisation-overview";
import { db } from "@/tests/support/owner";
import type { Organisation } from "../support/organisation";
import { type Comparison, compare } from "./compare";
import { largeOrganisation, PERIOD } from "./large-organisation";

const LIMIT = 1.3;
const FEW = 5000;
const MANY = Number(process.env.MEASUREMENTS ?? 1_200_000);

/** The overview of 500 units × 40 indicators, with few measurements and with a long history of them. */
export async function compareOverviewGrowth(): Promise<Comparison[]> {
  const few = await largeOrganisation(FEW);
  const many = await largeOrganisation(MANY);
  const cold = [await afterAWrite(few, FEW), await afterAWrite(many, MANY)];
  console.table(cold);
  return [
    await compare(
      "overview (P2)",
      LIMIT,
      () => read(few),
      () => read(many),
    ),
  ];
}

async function read({ code, id }: Pick<Organisation, "code" | "id">): Promise<void> {
  const reader: Actor = { organisationId: null, userId: null, name: "", grants: [] };
  const overview = await getOrganisationOverview(reader, code, PERIOD);
  if (!overview?.units.length) throw new Error(`${id} shows no units`);
}

/** What the first reader after a write waits, and what is kept for the next: no bar, but it ought to be known. */
async function afterAWrite(organisation: Organisation, measurements: number) {
  const { id } = organisation;
  await db.organisation.update({ where: { id }, data: { revision: { increment: 1 } } });
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  const started = performance.now();
  await read(organisation);
  const seconds = Math.round(performance.now() - started) / 1000;
  global.gc?.();
  const heapMb = Math.round((process.memoryUsage().heapUsed - before) / 2 ** 20);
  return { measurements, "first reading, s": seconds, "heap, MB": heapMb };
}
