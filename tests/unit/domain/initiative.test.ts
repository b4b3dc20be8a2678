import { describe, expect, it } from "vitest";
import { courseFault, type InitiativeState, isLate, stateAfter } from "@/lib/domain/initiative";

describe("what does not fit together", () => {
  it.each([
    ["underway", "2026-01-01", "2026-12-31", 40, null, "well on its way"],
    ["underway", "2026-01-01", "2026-01-01", 0, null, "one day"],
    ["underway", "2026-01-02", "2026-01-01", 0, "endsBeforeStart", "ends before it begins"],
    ["done", "2026-01-01", "2026-12-31", 99, "notFinished", "done, but not in full"],
    ["done", "2026-01-01", "2026-12-31", 100, null, "done in full"],
    ["planned", "2026-01-01", "2026-12-31", 1, "notBegun", "planned, but begun"],
    ["planned", "2026-01-01", "2026-12-31", 0, null, "planned"],
    ["stopped", "2026-01-01", "2026-12-31", 30, null, "stopped on the way"],
  ] as const)("%s from %s to %s at %d %%: %s (%s)", (state, startsOn, endsOn, progress, code, _why) => {
    expect(courseFault({ state, startsOn, endsOn, progress })?.code ?? null).toBe(code);
  });
});

describe("after a report of progress", () => {
  it.each<[InitiativeState, number, InitiativeState, string]>([
    ["planned", 0, "planned", "nothing is done yet"],
    ["planned", 5, "underway", "the first step begins it"],
    ["underway", 100, "underway", "the owner says when it is done"],
    ["done", 100, "done", "a last word"],
    ["done", 90, "underway", "it was not done after all"],
    ["stopped", 50, "stopped", "stopped stays stopped"],
  ])("%s at %d %% is %s (%s)", (state, progress, after) => {
    expect(stateAfter(state, progress)).toBe(after);
  });
});

describe("late", () => {
  it.each<[InitiativeState, string, boolean, string]>([
    ["underway", "2026-06-14", true, "the last day has passed"],
    ["planned", "2026-06-14", true, "not even begun"],
    ["underway", "2026-06-15", false, "the last day is in time"],
    ["done", "2026-06-14", false, "done"],
    ["stopped", "2026-06-14", false, "nobody waits for it"],
  ])("%s until %s: %s (%s)", (state, endsOn, late) => {
    expect(isLate({ state, endsOn }, "2026-06-15")).toBe(late);
  });
});
