import "server-only";
import type { Transaction } from "@/lib/db/transaction";
import { type Day, dayIn } from "@/lib/domain/day";
import { grouped } from "./grouped";

/** A card that a unit has, or (archived) had: taken off then, or since a moment before until it was put on again on a day. */
export type DatedAssignment = {
  scorecardId: string;
  unitId: string;
  archivedAt: Date | null;
  /** The first one first. */
  absences: Absence[];
};

type Absence = { since: Date; on: Day };
type Card = { id: string; version: number };
type Assigning = { at: Date; isOn: boolean };
type Told = { unitIds?: string[] } | null;

const ON = "scorecard.assign";
const OFF = "scorecard.unassign";

/** Whom some cards are and were for, with the times they were not, as the audit trail tells it: a row holds only what is now. */
export async function readAssignments(
  tx: Transaction,
  organisationId: string,
  cards: readonly Card[],
): Promise<DatedAssignment[]> {
  const ids = cards.map(({ id }) => id);
  // A row for each card, not for each of thousands of pairs.
  const rows = await tx.$queryRaw<{ scorecardId: string; unitIds: string[]; archivedAt: Date | null }[]>`
    SELECT scorecard_id::text AS "scorecardId", array_agg(unit_id::text) AS "unitIds", archived_at AS "archivedAt"
    FROM scorecard_assignment
    WHERE organisation_id = ${organisationId}::uuid AND scorecard_id = ANY (${ids}::uuid[])
    GROUP BY scorecard_id, archived_at`;
  // A card in its first version was never taken off a unit.
  const changed = cards.filter(({ version }) => version > 1).map(({ id }) => id);
  const events = await tx.auditEvent.findMany({
    where: { organisationId, entityId: { in: changed }, action: { in: [ON, OFF] } },
    orderBy: { id: "asc" },
    select: { entityId: true, action: true, at: true, after: true },
  });
  const assignings = events.flatMap(({ entityId, action, at, after }) =>
    ((after as Told)?.unitIds ?? []).map((unitId) => ({ entityId, unitId, at, isOn: action === ON })),
  );
  const byPlace = grouped(assignings, ({ entityId, unitId }) => `${entityId} ${unitId}`);
  const absencesAt = (place: string) => absencesIn(byPlace.get(place) ?? []);
  return rows.flatMap(({ scorecardId, unitIds, archivedAt }) =>
    unitIds.map((unitId) => ({
      ...{ scorecardId, unitId, archivedAt },
      absences: byPlace.size === 0 ? [] : absencesAt(`${scorecardId} ${unitId}`),
    })),
  );
}

/** What was done and undone on one day was a slip, and leaves nothing. */
function absencesIn(events: readonly Assigning[]): Absence[] {
  const lasting = [...grouped(events, ({ at }) => dayIn(at)).values()].flatMap((ofDay) => {
    const [first, last] = [ofDay[0], ofDay.at(-1)];
    return first && last && first.isOn === last.isOn ? [last] : [];
  });
  return lasting.flatMap(({ at, isOn }, index) => {
    const before = lasting[index - 1];
    return isOn && before?.isOn === false ? [{ since: before.at, on: dayIn(at) }] : [];
  });
}
