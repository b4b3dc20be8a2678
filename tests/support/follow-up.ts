import { recordDeviation } from "@/lib/data/deviation";
import { createInitiative } from "@/lib/data/initiative";
import { initiativeInput } from "@/lib/schemas/initiative";
import { db } from "@/tests/support/owner";
import { actorOf } from "./organisation";
import type { Place } from "./place";

/** The open deviation of A at the sector of a place, with someone who may answer for it; made when there is none. */
export async function deviationAt({ organisation, unitId, indicatorId }: Place) {
  const open = { unitId, indicatorId, closedAt: null };
  if (!(await db.deviation.findFirst({ where: open }))) {
    const input = { unitId, indicatorId, period: "2025-T3", fact: "Lågt" };
    await recordDeviation(organisation.actor, input);
  }
  return db.deviation.findFirstOrThrow({ where: open });
}

/** Someone who works at the sector of a place. */
export async function workerAt({ organisation }: Place): Promise<string> {
  const { userId } = await actorOf(organisation, "leader", "sector");
  return userId ?? "";
}

/** An initiative's fields as a form sends them; `change` says what differs. */
export function initiativeFields(ownerId: string, change: Record<string, unknown> = {}) {
  return {
    name: { nn: "Tiltak" },
    description: { nn: "Kva vi gjer" },
    ownerId,
    startsOn: "2026-01-01",
    endsOn: "2026-12-31",
    state: "underway",
    progress: "10",
    ...change,
  };
}

/** A new initiative at the sector of a place, linked to nothing. */
export async function initiativeAt(place: Place) {
  const fields = initiativeFields(await workerAt(place), { unitId: place.unitId });
  const id = await createInitiative(place.organisation.actor, initiativeInput.parse(fields));
  return db.initiative.findFirstOrThrow({ where: { id } });
}
