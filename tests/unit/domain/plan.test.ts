import { describe, expect, it } from "vitest";
import { parsePeriod } from "@/lib/domain/period";
import { planAt } from "@/lib/domain/plan";

const plans = ["2022-01-01", "2024-08-01", "2026-01-01"].map((startsOn) => ({ startsOn }));

describe("the plan in force", () => {
  it.each([
    ["2025-T3", "2024-08-01", "its own plan, though a later one has begun since"],
    ["2026-T1", "2026-01-01", "the latest begins with the period"],
    ["2025/26", "2026-01-01", "a plan that begins within the period is in force when it ends"],
    ["2024-07", "2022-01-01", "the next plan begins the day after"],
    ["2024-08", "2024-08-01", "the first day counts"],
    ["2019", "2022-01-01", "what lies before the first plan is read by it"],
    ["2040", "2026-01-01", "a plan lasts until the next one begins"],
  ])("in %s is that of %s: %s", (code, startsOn) => {
    const period = parsePeriod(code);
    expect(period && planAt(plans, period)).toEqual({ startsOn });
  });

  it("is none where there are no plans", () => {
    expect(planAt([], { end: "2026-01-01" })).toBeUndefined();
  });
});
