import type { Day } from "./day";
import type { Judgement, Status } from "./score";
import { statusStep } from "./status-change";

export type Stage = "draft" | "submitted" | "returned" | "approved";

// Only binary noise between two quotients.
const NOISE = 1e-9;

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
  const step = after && statusStep(before.status, after.status);
  if (after === null || step === null) return "tooEarly";
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

/** Is something promised to a day still not done when that day has passed? The day itself is in time. */
export function isOverdue(dueDay: Day | null, doneOn: Day | null, today: Day): boolean {
  return dueDay !== null && doneOn === null && dueDay < today;
}

/** What an order of deviations rests on: how the indicator stands now, and since when the deviation has been open. */
type Seriousness = { judgement: Judgement | null; openedOn: Day };

/**
 * Orders deviations, the most serious first: what is still red before what is not, then by how far below the lowest acceptable
 * (a cliff has no distance and comes first), then the oldest. For Array.sort.
 */
export function compareSeriousness(a: Seriousness, b: Seriousness): number {
  const depth = depthOf(a) - depthOf(b);
  if (Math.abs(depth) > NOISE) return depth;
  if (a.openedOn === b.openedOn) return 0;
  return a.openedOn < b.openedOn ? -1 : 1;
}

/** Lower is worse. Kept finite, so that two cliffs can be told equal. */
function depthOf({ judgement }: Seriousness): number {
  if (judgement === null || judgement.status !== "below") return 1;
  return judgement.p ?? -Number.MAX_SAFE_INTEGER;
}

function distance(before: Judgement, after: Judgement): number {
  return before.p === null || after.p === null ? 0 : after.p - before.p;
}
