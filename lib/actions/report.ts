"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { endException, grantException } from "@/lib/data/lock-exception";
import { decideReport, submitReport } from "@/lib/data/report";
import { routes } from "@/lib/routes";
import { decisionInput, exceptionInput, reportInput } from "@/lib/schemas/report";
import { defineAction } from "./define-action";

/** Hands in a unit's report for approval, and goes back to its entry page. */
export const submitReportAction = defineAction({
  schema: reportInput.extend({ unit: z.string() }),
  run: async (actor, { unit, ...report }) => {
    await submitReport(actor, report);
    redirect(`${routes.entry(unit, report.period)}&handedIn=${report.scorecardId}#reports`);
  },
});

/** Approves, sends back or takes an approval back, and goes to the list of what waits. */
export const decideReportAction = defineAction({
  schema: decisionInput,
  run: async (actor, decision) => {
    await decideReport(actor, decision);
    redirect(routes.approvals(decision.act));
  },
});

export const grantExceptionAction = defineAction({
  schema: exceptionInput,
  run: async (actor, exception) => {
    await grantException(actor, exception);
    redirect(routes.exceptions({ saved: "open" }));
  },
});

export const endExceptionAction = defineAction({
  schema: z.object({ id: z.uuid() }),
  run: async (actor, { id }) => {
    await endException(actor, id);
    redirect(routes.exceptions({ saved: "end" }));
  },
});
