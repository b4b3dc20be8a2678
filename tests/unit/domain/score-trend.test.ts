import { describe, expect, it } from "vitest";
import type { RollUp } from "@/lib/domain/roll-up";
import { type ScoreTrend, scoreTrend } from "@/lib/domain/score-trend";

type Told = Pick<RollUp, "score" | "status">;
const at = (score: number | null, status: RollUp["status"] = "acceptable"): Told => ({ score, status });

describe("where a mean went", () => {
  it.each<[now: Told, before: Told | null, trend: ScoreTrend, why: string]>([
    [at(70), at(60), { delta: 10, arrow: "up", verdict: "better" }, "more points are better"],
    [at(60), at(70), { delta: -10, arrow: "down", verdict: "worse" }, "fewer are worse"],
    [at(60.5), at(60), { delta: 0.5, arrow: "up", verdict: "better" }, "half a point is a step"],
    [at(60.25), at(60), { delta: 0.25, arrow: "flat", verdict: "unchanged" }, "less is none"],
    [at(60), null, null, "nothing before"],
    [at(60), at(null, "noScore"), null, "no score before"],
    [at(null, "noScore"), at(60), null, "no score now"],
    [at(60, "insufficient"), at(70), null, "too little ground to tell the number"],
    [at(60), at(70, "insufficient"), null, "nor then"],
  ])("%j after %j: %j (%s)", (now, before, trend) => {
    expect(scoreTrend(now, before)).toEqual(trend);
  });
});
