import type { RollUp } from "./roll-up";
import type { Trend } from "./trend";

/** How a mean of scores moved, in points. Null where one of the two is not there or rests on too little to be told. */
export type ScoreTrend = {
  delta: number;
  arrow: Trend["arrow"];
  verdict: "better" | "worse" | "unchanged";
} | null;

/** Smaller changes than half a point are none: a mean of many moves a little all the time. */
const STEP = 0.5;

/** A roll-up against the same one in the period before. */
export function scoreTrend(
  now: Pick<RollUp, "score" | "status">,
  before: Pick<RollUp, "score" | "status"> | null,
): ScoreTrend {
  const [current, previous] = [told(now), before && told(before)];
  if (current === null || previous === null) return null;
  const delta = current - previous;
  if (Math.abs(delta) < STEP) return { delta, arrow: "flat", verdict: "unchanged" };
  return delta > 0 ? { delta, arrow: "up", verdict: "better" } : { delta, arrow: "down", verdict: "worse" };
}

const told = ({ score, status }: Pick<RollUp, "score" | "status">) =>
  status === "insufficient" ? null : score;
