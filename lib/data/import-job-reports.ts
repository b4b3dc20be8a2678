import "server-only";
import { parsePeriod, periodAt } from "@/lib/domain/period";
import type { Revision } from "./measurement-revision";
import { pacer } from "./pace";
import { resubmitReports } from "./report-stage";
import type { Structure } from "./structure";
import type { Write } from "./write";

/** Hands the reports in anew that many values stand in: one value of each is enough to tell which. */
export async function resubmitTouched(
  at: Write,
  structure: Structure,
  batches: readonly (readonly Revision[])[],
): Promise<void> {
  const reports = await at.tx.report.count({ where: { organisationId: at.organisationId } });
  if (reports === 0) return;
  const { dashboardKind } = structure.organisation;
  const touched = new Map<string, Revision>();
  const breathe = pacer();
  for (const revision of batches.flat()) {
    await breathe();
    const { unitId, cell } = revision;
    const period = parsePeriod(cell.period);
    const dashboard = period && periodAt(dashboardKind, period.end).code;
    touched.set(`${unitId} ${cell.indicatorId} ${dashboard}`, revision);
  }
  await resubmitReports(at, structure, [...touched.values()]);
}
