import type { Actor } from "@/lib/data/access";
import { decideReport, submitReport } from "@/lib/data/report";
import { editScorecardApproval } from "@/lib/data/scorecard-approval";
import type { ReportAct } from "@/lib/domain/report";
import { idOf } from "@/prisma/seed/id-of";
import { db } from "@/tests/support/owner";
import type { Organisation } from "./organisation";

/** The organisation's first card; from now on its values take approval. */
export async function approvedCard({ actor, id: organisationId }: Organisation): Promise<string> {
  const { id, version } = await db.scorecard.findFirstOrThrow({ where: { organisationId } });
  await editScorecardApproval(actor, { id, version, requiresApproval: true });
  return id;
}

/** The report of a unit as it stands; null before it is handed in. */
export async function reportAt(organisation: Organisation, unit: string, period: string) {
  return db.report.findFirst({ where: { unitId: idOf(organisation.units, unit), period } });
}

/** Hands in a unit's report on the only card that takes approval. */
export async function handIn(
  organisation: Organisation,
  actor: Actor,
  unit: string,
  period: string,
): Promise<string> {
  const { id: scorecardId } = await db.scorecard.findFirstOrThrow({
    where: { organisationId: organisation.id, requiresApproval: true },
  });
  const version = (await reportAt(organisation, unit, period))?.version ?? 0;
  return submitReport(actor, { unitId: idOf(organisation.units, unit), scorecardId, period, version });
}

/** Decides a unit's report as it stands. */
export async function decide(
  organisation: Organisation,
  actor: Actor,
  unit: string,
  period: string,
  act: Exclude<ReportAct, "submit">,
): Promise<void> {
  const report = await reportAt(organisation, unit, period);
  const { id, version } = report ?? { id: "", version: 0 };
  await decideReport(
    actor,
    act === "approve" ? { id, version, act } : { id, version, act, reason: "because" },
  );
}
