import "server-only";
import { now } from "@/lib/clock";
import { parsePeriod, periodAt } from "@/lib/domain/period";
import { stateAfter } from "@/lib/domain/report";
import { lockKey } from "./card-lock";
import { reportsHolding } from "./cell-lock";
import { grouped } from "./grouped";
import type { Revision } from "./measurement-revision";
import type { Structure } from "./structure";
import type { Write } from "./write";

/**
 * After values are delivered: the reports they stand in that were handed in or approved are handed in anew, by whoever changed
 * them, so that nobody approves other figures than those they read. A returned one waits till its leader hands it in.
 */
export async function resubmitReports(
  at: Write,
  structure: Structure,
  revisions: readonly Revision[],
): Promise<void> {
  const touched = touchedReports(at, structure);
  await touched.add(revisions);
  await touched.resubmit();
}

type HeldReport = Awaited<ReturnType<typeof reportsAt>>[number];

/** Gathers the reports that values stand in, a batch of values at a time, to hand each in anew once. */
export function touchedReports(at: Write, structure: Structure) {
  const held = new Map<string, Map<string, HeldReport>>();
  const touched = new Map<string, HeldReport>();
  const meet = async (unitIds: ReadonlySet<string>) => {
    const strangers = [...unitIds].filter((id) => !held.has(id));
    if (strangers.length === 0) return;
    const rows = grouped(await reportsAt(at, strangers), ({ unitId }) => unitId);
    for (const id of strangers) held.set(id, new Map(rows.get(id)?.map((row) => [lockKey(row), row])));
  };
  return {
    /** A report that loses a value is another one too: all that is added counts as delivered unless it says it is a draft. */
    async add(revisions: readonly Revision[], stage?: "submitted") {
      const delivered = revisions.filter(({ after }) => (stage ?? after.stage) === "submitted");
      await meet(new Set(delivered.map(({ unitId }) => unitId)));
      for (const name of namesOf(
        structure,
        delivered.filter(({ unitId }) => held.get(unitId)?.size),
      )) {
        const report = held.get(name.unitId)?.get(lockKey(name));
        if (report) touched.set(report.id, report);
      }
    },
    resubmit: () => handInAnew(at, [...touched.values()]),
  };
}

function reportsAt({ tx, organisationId }: Write, unitIds: readonly string[]) {
  return tx.report.findMany({
    where: { organisationId, unitId: { in: [...unitIds] }, state: { in: ["submitted", "approved"] } },
    select: { id: true, unitId: true, scorecardId: true, period: true, state: true },
  });
}

/** The reports some values stand in: one of those of an indicator in a period of the dashboards is enough to tell which. */
function namesOf(structure: Structure, revisions: readonly Revision[]) {
  const { dashboardKind } = structure.organisation;
  const asked = new Map(
    revisions.flatMap(({ unitId, cell: { indicatorId, period: code } }) => {
      const period = parsePeriod(code);
      if (!period) return [];
      const dashboard = periodAt(dashboardKind, period.end).code;
      return [[`${unitId} ${indicatorId} ${dashboard}`, { unit: { id: unitId }, indicatorId, period }]];
    }),
  );
  return [...asked.values()].flatMap((cell) => reportsHolding(structure, cell));
}

async function handInAnew(at: Write, reports: readonly HeldReport[]): Promise<void> {
  const { tx, organisationId, userId } = at;
  if (userId === null) return;
  const state = stateAfter("submit");
  for (const { id, state: before } of reports) {
    await tx.report.update({
      where: { organisationId_id: { organisationId, id } },
      data: { state, submittedAt: now(), submittedById: userId, version: { increment: 1 } },
    });
    await at.audit({ action: "report.change", entityId: id, before: { state: before }, after: { state } });
  }
}
