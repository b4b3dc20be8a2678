import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ballHolder,
  type ReportAct,
  type ReportFacts,
  type ReportState,
  refuseAct,
  reportState,
  stateAfter,
} from "@/lib/domain/report";
import { numRuns } from "./arbitraries";

const STATES: ReportState[] = ["notStarted", "draft", "submitted", "returned", "approved"];
const ACTS: ReportAct[] = ["submit", "approve", "return", "undo"];
const clear: Omit<ReportFacts, "state"> = { unfinished: 0, isOwn: false, below: [], above: null };

describe("the state of a report", () => {
  it.each([
    [null, false, "notStarted", "nothing is written"],
    [null, true, "draft", "values, not handed in"],
    ["submitted", true, "submitted", "handed in"],
    ["returned", false, "returned", "what was decided counts"],
    ["approved", true, "approved", "approved"],
  ] as const)("decided %s, values %s: %s (%s)", (decided, hasValues, state, _why) => {
    expect(reportState(decided, hasValues)).toBe(state);
  });

  it.each([
    ["notStarted", "leader"],
    ["draft", "leader"],
    ["returned", "leader"],
    ["submitted", "superior"],
    ["approved", null],
  ] as const)("of %s the ball is with %s", (state, holder) => {
    expect(ballHolder(state)).toBe(holder);
  });
});

describe("what can be done", () => {
  it.each<[ReportAct, ReportState, Partial<ReportFacts>, string | null, string]>([
    ["submit", "notStarted", {}, null, "a unit with nothing to type hands in what is gathered"],
    ["submit", "draft", {}, null, "all is there"],
    ["submit", "returned", {}, null, "mended"],
    ["submit", "draft", { unfinished: 1 }, "incomplete", "a value is lacking"],
    ["submit", "submitted", {}, "wrongState", "handed in already"],
    ["submit", "approved", {}, "wrongState", "approved already"],
    ["approve", "submitted", {}, null, "by a superior"],
    ["approve", "submitted", { isOwn: true }, "ownReport", "never one's own"],
    ["approve", "submitted", { below: ["school"] }, "childrenNotApproved", "a child is not approved"],
    ["approve", "draft", {}, "wrongState", "not handed in"],
    ["return", "submitted", { isOwn: true, below: ["school"] }, null, "whatever stands below"],
    ["return", "approved", {}, "wrongState", "the approval must be taken back first"],
    ["undo", "approved", {}, null, "nothing above is approved"],
    ["undo", "approved", { above: "root" }, "parentApproved", "from the top down"],
    ["undo", "returned", {}, "wrongState", "nothing to take back"],
  ])("%s in %s with %j: %s (%s)", (act, state, facts, refusal) => {
    expect(refuseAct(act, { ...clear, ...facts, state })).toBe(refusal);
  });

  it("an act that is done cannot be done again, so a double click changes nothing", () => {
    const facts = fc.record({
      unfinished: fc.nat(3),
      isOwn: fc.boolean(),
      below: fc.array(fc.string(), { maxLength: 2 }),
      above: fc.option(fc.string()),
    });
    fc.assert(
      fc.property(fc.constantFrom(...ACTS), fc.constantFrom(...STATES), facts, (act, state, rest) => {
        if (refuseAct(act, { ...rest, state }) !== null) return;
        expect(refuseAct(act, { ...rest, state: stateAfter(act) })).toBe("wrongState");
      }),
      { numRuns },
    );
  });
});
