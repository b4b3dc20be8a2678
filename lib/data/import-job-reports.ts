import "server-only";
import { parsePeriod, periodAt } from "@/lib/domain/period";
import type { Revision } from "./measurement-revision";
import { type Delivered, resubmitReports } from "./report-stage";
import type { Structure } from "./structure";
import type { Write } from "./write";

/** Gathers which reports many values stand in, to hand them in anew: one value of each is enough to tell which. */
export function touchedReports(structure: Structure) {
  const { dashboardKind } = structure.organisation;
  const touched = new Map<string, Delivered>();
  return {
    /** A report that loses a value is another one too: all that is added counts as delivered unless it says it is a draft. */
    add(revisions: readonly Revision[], stage?: "submitted") {
      for (const { unitId, cell, after } of revisions) {
        const period = parsePeriod(cell.period);
        const dashboard = period && periodAt(dashboardKind, period.end).code;
        const delivered = { unitId, cell, after: { stage: stage ?? after.stage } };
        touched.set(`${unitId} ${cell.indicatorId} ${dashboard}`, delivered);
      }
    },
    resubmit: (at: Write) => resubmitReports(at, structure, [...touched.values()]),
  };
}
