import "server-only";
import { randomUUID } from "node:crypto";
import type { PlanEdit } from "@/lib/schemas/plan";
import type { Actor } from "./access";
import { toDate } from "./decimal";
import { requireFreeStart, requireRoot } from "./plan";
import { found, type Write, write } from "./write";

const live = { archivedAt: null };

/**
 * Copies a plan to a new draft; answers its id. Scorecards, focus areas, objectives and success factors keep their lineage, so that
 * a figure can be followed across plans; with them go visions, weights, indicators, cause links, and the assignments to units that are
 * open when the new plan begins. What is archived stays behind. A fixed number of statements. Refused: invalid (startTaken).
 */
export async function copyPlan(actor: Actor, input: PlanEdit): Promise<string> {
  return write(actor, async (at) => {
    await requireRoot(at, actor);
    const { tx, audit, organisationId } = at;
    const { id: from, name, startsOn, endsOn } = input;
    found(await tx.plan.findFirst({ where: { organisationId, id: from } }));
    await requireFreeStart(at, startsOn, null);
    const { id: planId } = await tx.plan.create({
      data: { organisationId, name, startsOn: toDate(startsOn), endsOn: toDate(endsOn), state: "draft" },
    });
    await copyVisions(at, from, planId);
    const cards = await copyScorecards(at, from, planId, startsOn);
    await copyCauses(at, await copyBelow(at, cards));
    await audit({
      action: "plan.copy",
      entityId: planId,
      after: { name, startsOn, endsOn, copiedFrom: from },
    });
    return planId;
  });
}

/** New ids by old ones. */
type Copies = ReadonlyMap<string, string>;

const newIds = (rows: readonly { id: string }[]): Copies => new Map(rows.map(({ id }) => [id, randomUUID()]));

/** The new id of something copied. */
const copyOf = (copies: Copies, id: string) => found(copies.get(id) ?? null);

async function copyVisions({ tx, organisationId }: Write, from: string, planId: string) {
  const visions = await tx.vision.findMany({ where: { organisationId, planId: from } });
  await tx.vision.createMany({
    data: visions.map(({ unitId, text }) => ({ organisationId, planId, unitId, text: text ?? {} })),
  });
}

async function copyScorecards(
  { tx, organisationId }: Write,
  from: string,
  planId: string,
  startsOn: string,
): Promise<Copies> {
  const rows = await tx.scorecard.findMany({ where: { organisationId, planId: from, ...live } });
  const copies = newIds(rows);
  await tx.scorecard.createMany({
    data: rows.map(({ version: _version, archivedAt: _archivedAt, ...row }) => ({
      ...row,
      id: copyOf(copies, row.id),
      planId,
      name: row.name ?? {},
    })),
  });
  const assignments = await tx.scorecardAssignment.findMany({
    where: {
      organisationId,
      scorecardId: { in: [...copies.keys()] },
      ...live,
      unit: { OR: [{ closedOn: null }, { closedOn: { gte: toDate(startsOn) } }] },
    },
  });
  await tx.scorecardAssignment.createMany({
    data: assignments.map(({ scorecardId, unitId }) => ({
      organisationId,
      unitId,
      scorecardId: copyOf(copies, scorecardId),
    })),
  });
  return copies;
}

/** Copies all below the cards; answers the success factors. */
async function copyBelow({ tx, organisationId }: Write, cards: Copies): Promise<Copies> {
  const areaRows = await tx.focusArea.findMany({
    where: { organisationId, scorecardId: { in: [...cards.keys()] }, ...live },
  });
  const areas = newIds(areaRows);
  await tx.focusArea.createMany({
    data: areaRows.map((row) => ({ ...copied(row, areas), scorecardId: copyOf(cards, row.scorecardId) })),
  });
  const objectiveRows = await tx.objective.findMany({
    where: { organisationId, focusAreaId: { in: [...areas.keys()] }, ...live },
  });
  const objectives = newIds(objectiveRows);
  await tx.objective.createMany({
    data: objectiveRows.map((row) => ({
      ...copied(row, objectives),
      focusAreaId: copyOf(areas, row.focusAreaId),
    })),
  });
  const factorRows = await tx.successFactor.findMany({
    where: { organisationId, objectiveId: { in: [...objectives.keys()] }, ...live },
  });
  const factors = newIds(factorRows);
  await tx.successFactor.createMany({
    data: factorRows.map((row) => ({
      ...copied(row, factors),
      objectiveId: copyOf(objectives, row.objectiveId),
    })),
  });
  await copyLinks({ tx, organisationId }, factors);
  return factors;
}

async function copyLinks({ tx, organisationId }: Pick<Write, "tx" | "organisationId">, factors: Copies) {
  const rows = await tx.indicatorLink.findMany({
    where: { organisationId, successFactorId: { in: [...factors.keys()] }, ...live, indicator: live },
  });
  await tx.indicatorLink.createMany({
    data: rows.map(({ indicatorId, code, weight, position, successFactorId }) => ({
      organisationId,
      indicatorId,
      code,
      weight,
      position,
      successFactorId: copyOf(factors, successFactorId),
    })),
  });
}

/** Links with an end among the success factors copied; an end among the indicators is the same in every plan. */
async function copyCauses({ tx, organisationId }: Write, factors: Copies) {
  const ids = [...factors.keys()];
  const rows = await tx.causeLink.findMany({
    where: { organisationId, ...live, OR: [{ causeFactorId: { in: ids } }, { effectFactorId: { in: ids } }] },
  });
  const within = rows.filter((row) =>
    [row.causeFactorId, row.effectFactorId].every((id) => id === null || factors.has(id)),
  );
  await tx.causeLink.createMany({
    data: within.map(({ id: _id, version: _version, archivedAt: _archivedAt, ...row }) => ({
      ...row,
      causeFactorId: row.causeFactorId && copyOf(factors, row.causeFactorId),
      effectFactorId: row.effectFactorId && copyOf(factors, row.effectFactorId),
      reason: row.reason ?? {},
    })),
  });
}

/** A node as it starts in the new plan: its own id, version 1, the same lineage. */
function copied<Row extends { id: string; name: unknown; version: number; archivedAt: Date | null }>(
  row: Row,
  copies: Copies,
) {
  const { version: _version, archivedAt: _archivedAt, ...rest } = row;
  return { ...rest, id: copyOf(copies, row.id), name: row.name ?? {} };
}
