import { describe, expect, it } from "vitest";
import { rowFollowUp } from "@/components/follow-up/row-follow-up";
import { storyFigure } from "@/components/story/story-figures";
import type { IndicatorRow } from "@/lib/data/dashboard-view";
import type { DeviationView, InitiativeView, UnitFollowUp } from "@/lib/data/follow-up-view";

const row = (change: object = {}) =>
  ({
    ...{ id: "link", period: "2026-T1", hidden: null, level: {}, trend: null },
    indicator: { code: "A", scored: true },
    cell: { kind: "value", value: 0 },
    judgement: { status: "below", score: 20 },
    ...change,
  }) as unknown as IndicatorRow;
const initiative = (id: string, change: object = {}) =>
  ({
    id,
    startsOn: "2026-01-01",
    state: "underway",
    indicators: [{ code: "A" }],
    ...change,
  }) as InitiativeView;
const deviation = (change: object = {}) =>
  ({
    ...{ indicator: { code: "A" }, opening: { period: "2026-T1" } },
    ...{ cause: "x", action: "y", initiatives: [] },
    ...change,
  }) as unknown as DeviationView;
const followUp = (deviations: DeviationView[], initiatives: InitiativeView[] = []) =>
  ({ deviations, initiatives }) as UnitFollowUp;

describe("what of the follow-up stands beside a row", () => {
  it("an initiative linked to both the deviation and the indicator once", () => {
    const both = initiative("1");
    const { initiatives } = rowFollowUp(followUp([deviation({ initiatives: [both] })], [both]), row());
    expect(initiatives).toEqual([both]);
  });

  it.each([
    { why: "another indicator's", open: deviation({ indicator: { code: "B" } }), is: false },
    { why: "one opened by this figure", open: deviation(), is: true },
    { why: "one opened by an earlier one", open: deviation({ opening: { period: "2025-T3" } }), is: true },
    { why: "one opened by a later one", open: deviation({ opening: { period: "2026-T2" } }), is: false },
    {
      why: "one opened in a period nobody can read",
      open: deviation({ opening: { period: "?" } }),
      is: true,
    },
  ])("deviation: $why", ({ open, is }) => {
    expect(rowFollowUp(followUp([open]), row()).deviation !== null).toBe(is);
  });

  it.each([
    { why: "begun before", begun: "2024-01-01", period: "2026-T1", count: 1 },
    { why: "begun in the period after", begun: "2026-08-31", period: "2026-T1", count: 1 },
    { why: "begun later than that", begun: "2026-09-01", period: "2026-T1", count: 0 },
    { why: "a period nobody can read", begun: "2026-01-01", period: "?", count: 0 },
  ])("initiative: $why", ({ begun, period, count }) => {
    const all = followUp([], [initiative("1", { startsOn: begun })]);
    expect(rowFollowUp(all, row({ period })).initiatives).toHaveLength(count);
  });
});

describe("a row in the story", () => {
  it.each([
    { why: "a judged value", change: {}, state: "judged" },
    { why: "hidden", change: { hidden: { reason: null } }, state: "outside" },
    { why: "for information", change: { indicator: { code: "A", scored: false } }, state: "outside" },
    { why: "without a goal", change: { level: null, judgement: null }, state: "outside" },
    { why: "a goal without an end", change: { judgement: { status: "notSet" } }, state: "outside" },
    { why: "late", change: { cell: { kind: "late" }, judgement: null }, state: "missing" },
    { why: "to be delivered", change: { cell: { kind: "due" }, judgement: null }, state: "missing" },
    { why: "missing", change: { cell: { kind: "missing" }, judgement: null }, state: "missing" },
    { why: "not ready", change: { cell: { kind: "notDue" }, judgement: null }, state: "waiting" },
    { why: "too small to show", change: { cell: { kind: "suppressed" }, judgement: null }, state: "outside" },
    { why: "not applicable", change: { cell: { kind: "notApplicable" }, judgement: null }, state: "outside" },
  ])("$why is $state", ({ change, state }) => {
    expect(storyFigure(row(change), null)).toMatchObject({ state, followUp: null });
  });

  it("tells what is done: explained or not, and what is under way", () => {
    const told = (...all: Parameters<typeof followUp>) => storyFigure(row(), followUp(...all)).followUp;
    expect(told([])).toEqual({ isOpen: false, isExplained: false, initiatives: 0 });
    expect(told([deviation()])).toEqual({ isOpen: true, isExplained: true, initiatives: 0 });
    expect(told([deviation({ action: null })])).toMatchObject({ isOpen: true, isExplained: false });
    const planned = initiative("2", { state: "planned" });
    expect(told([], [initiative("1"), planned])).toMatchObject({ isOpen: false, initiatives: 1 });
  });
});
