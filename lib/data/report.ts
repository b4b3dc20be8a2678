import "server-only";
import { AppError } from "@/lib/app-error";
import { now } from "@/lib/clock";
import type { Report } from "@/lib/db/generated/client";
import { parsePeriod } from "@/lib/domain/period";
import {
  type ReportAct,
  type ReportFacts,
  type ReportRefusal,
  refuseAct,
  reportState,
  stateAfter,
} from "@/lib/domain/report";
import type { DecisionInput, ReportInput } from "@/lib/schemas/report";
import { type Actor, unitsWhere } from "./access";
import { toDate } from "./decimal";
import { cellsAt, decidedAt, neighbours, type ReportPlace, reportPlace } from "./report-place";
import { restage } from "./report-stage";
import { supervisedWhere } from "./supervision";
import { found, requireVersion, type Write, write } from "./write";

/**
 * Hands in a unit's report on a card for approval; answers its id. Takes the right to explain there: a leader's.
 * Refused: notFound, conflict (someone else has acted on it), invalid with `report`: incomplete.
 */
export async function submitReport(actor: Actor, input: ReportInput): Promise<string> {
  return write(actor, async (at) => {
    const { tx, audit, organisationId } = at;
    found(await tx.unit.findFirst({ where: { AND: [unitsWhere(actor, "explain"), { id: input.unitId }] } }));
    const userId = found(actor.userId);
    const { version: seen, ...name } = input;
    const key = { organisationId, ...name };
    const before = await tx.report.findUnique({
      where: { organisationId_unitId_scorecardId_period: key },
    });
    requireVersion(before ?? { version: 0 }, seen);
    const { cells, unfinished } = await cellsAt(at, await reportPlace(at, name));
    const state = reportState(
      before?.state ?? null,
      cells.some(({ row }) => row !== null),
    );
    refuse("submit", { state, unfinished, isOwn: false, below: [], above: null });
    const handedIn = {
      state: stateAfter("submit"),
      submittedAt: now(),
      submittedById: userId,
      decidedAt: null,
      decidedById: null,
      reason: null,
    };
    const { id } = await tx.report.upsert({
      where: { organisationId_unitId_scorecardId_period: key },
      create: { ...key, periodEnd: toDate(parsePeriod(name.period)?.end ?? ""), ...handedIn },
      update: { ...handedIn, version: { increment: 1 } },
    });
    await audit({
      action: "report.submit",
      entityId: id,
      before: told(before),
      after: { ...name, state: handedIn.state },
    });
    return id;
  });
}

/**
 * Approves a report, sends it back, or takes its approval back. Takes the right to approve above its unit.
 * Refused: notFound, conflict, invalid with `report`: ownReport, childrenNotApproved, parentApproved.
 */
export async function decideReport(actor: Actor, input: DecisionInput): Promise<void> {
  await write(actor, async (at) => {
    const { tx, audit, organisationId } = at;
    const decidedById = found(actor.userId);
    const { id, act } = input;
    const before = found(await tx.report.findFirst({ where: { id, ...reportsBelow(actor) } }));
    requireVersion(before, input.version);
    const place = await reportPlace(at, before);
    refuse(act, await factsOf(at, place, before, decidedById));
    const reason = "reason" in input ? input.reason : null;
    const state = stateAfter(act);
    await tx.report.update({
      where: { organisationId_id: { organisationId, id } },
      data: { state, reason, decidedAt: now(), decidedById, version: { increment: 1 } },
    });
    if (act !== "return") await restage(at, before, act === "approve" ? "approved" : "submitted");
    await audit({ action: `report.${act}`, entityId: id, before: told(before), after: { state, reason } });
  });
}

/** The reports the actor may decide: those of the units below. */
export function reportsBelow(actor: Actor) {
  return {
    organisationId: actor.organisationId ?? "",
    unit: supervisedWhere(actor),
  };
}

async function factsOf(at: Write, place: ReportPlace, report: Report, userId: string): Promise<ReportFacts> {
  const { reader, unit, reported, dashboard } = place;
  const decided = await decidedAt(at, report);
  const { below, above } = neighbours(reader, unit, { card: reported.card, dashboard }, decided);
  return {
    state: report.state,
    unfinished: 0,
    isOwn: report.submittedById === userId,
    below: below.map(({ id }) => id),
    above: above?.id ?? null,
  };
}

function refuse(act: ReportAct, facts: ReportFacts): void {
  const refusal: ReportRefusal | null = refuseAct(act, facts);
  if (refusal === "wrongState") throw new AppError("conflict");
  if (refusal) throw new AppError("invalid", { fields: { report: refusal } });
}

/** What the audit trail tells of a report as it stood. */
function told(report: Report | null) {
  return report && { state: report.state, reason: report.reason };
}
