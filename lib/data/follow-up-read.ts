import "server-only";
import { dbOf } from "@/lib/db/client";
import { dayIn } from "@/lib/domain/day";
import { toDay, toFixedPoint, toFixedPointOrNull } from "./decimal";
import type { DeviationNode, FollowUp, InitiativeNode, PrognosisNode } from "./follow-up-node";
import type { Snapshot } from "./snapshot";
import { asTexts } from "./texts";

// A snapshot is of one revision and is kept as long as that is the latest: so is what is read beside it. Whoever writes raises the
// revision, and the next to ask gets another snapshot.
const kept = new WeakMap<Snapshot, Promise<FollowUp>>();

/** The organisation's deviations, initiatives and prognoses: nothing is asked of the database when nothing has changed. */
export function followUpOf(snapshot: Snapshot): Promise<FollowUp> {
  const known = kept.get(snapshot);
  if (known) return known;
  const read = readFollowUp(snapshot.structure.organisation.id);
  kept.set(snapshot, read);
  // A reading that failed is not kept: the next to ask tries again.
  read.catch(() => kept.delete(snapshot));
  return read;
}

async function readFollowUp(organisationId: string): Promise<FollowUp> {
  const own = { organisationId };
  const deviations = await dbOf(organisationId).deviation.findMany({
    where: own,
    include: named,
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
  });
  const initiatives = await dbOf(organisationId).initiative.findMany({
    where: own,
    include: { owner: person, indicators: true, deviations: true },
    orderBy: [{ endsOn: "asc" }, { id: "asc" }],
  });
  const prognoses = await dbOf(organisationId).prognosis.findMany({
    where: own,
    include: { recordedBy: person },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
  });
  return {
    deviations: deviations.map(
      (row): DeviationNode => ({
        ...row,
        openedOn: dayIn(row.openedAt),
        dueDay: row.dueDay && toDay(row.dueDay),
        answeredOn: row.answeredAt && dayIn(row.answeredAt),
        answeredBy: row.answeredBy?.name ?? null,
        closedOn: row.closedAt && dayIn(row.closedAt),
        closedBy: row.closedBy?.name ?? null,
      }),
    ),
    initiatives: initiatives.map(
      (row): InitiativeNode => ({
        ...row,
        name: asTexts(row.name),
        description: asTexts(row.description),
        startsOn: toDay(row.startsOn),
        endsOn: toDay(row.endsOn),
        budget: toFixedPointOrNull(row.budget),
        manYears: toFixedPointOrNull(row.manYears),
        archived: row.archivedAt !== null,
        indicatorIds: row.indicators.map(({ indicatorId }) => indicatorId),
        deviationIds: row.deviations.map(({ deviationId }) => deviationId),
      }),
    ),
    prognoses: prognoses.map(
      (row): PrognosisNode => ({
        ...row,
        value: toFixedPoint(row.value),
        recordedOn: dayIn(row.recordedAt),
        recordedBy: row.recordedBy.name,
      }),
    ),
  };
}

const person = { select: { id: true, name: true } };
const named = { responsible: person, answeredBy: person, closedBy: person };
