import type { Judgement, Status } from "./score";

export type Stage = "draft" | "submitted" | "returned" | "approved";

// Only binary noise between two quotients.
const NOISE = 1e-9;
const ORDER: readonly Status[] = ["below", "acceptable", "reached"];

/** Must the value be explained before it is saved so? A red one, unless it is a draft. Source: domain.md section 12. */
export function needsExplanation(status: Status, stage: Stage): boolean {
  return status === "below" && stage !== "draft";
}

/** Should a deviation be opened? A red value that is submitted opens one per indicator and unit, not one more while it is open. */
export function shouldOpen(status: Status, stage: Stage, openDeviation: boolean): boolean {
  return status === "below" && (stage === "submitted" || stage === "approved") && !openDeviation;
}

/**
 * The effect of what was done, judged by rule when the next value is there: first by status, then by distance p in bands.
 * Each value is judged against its own period's level. Too early: no later value, or nothing to judge it by.
 */
export function effect(before: Judgement, after: Judgement | null): "better" | "same" | "worse" | "tooEarly" {
  if (after === null || after.status === "notSet" || before.status === "notSet") return "tooEarly";
  const step = ORDER.indexOf(after.status) - ORDER.indexOf(before.status);
  const change = step === 0 ? distance(before, after) : step;
  if (Math.abs(change) <= NOISE) return "same";
  return change > 0 ? "better" : "worse";
}

/**
 * May a deviation be closed? It needs a decision (for a non-public one the superior's reasoned closing will do), and a later value.
 */
export function checkClosing(deviation: {
  isPublic: boolean;
  hasDecision: boolean;
  hasReasonedClosing: boolean;
  hasLaterValue: boolean;
}): { ok: true } | { ok: false; code: "decisionRequired" | "laterValueRequired" } {
  const decided = deviation.hasDecision || (!deviation.isPublic && deviation.hasReasonedClosing);
  if (!decided) return { ok: false, code: "decisionRequired" };
  return deviation.hasLaterValue ? { ok: true } : { ok: false, code: "laterValueRequired" };
}

function distance(before: Judgement, after: Judgement): number {
  return before.p === null || after.p === null ? 0 : after.p - before.p;
}
