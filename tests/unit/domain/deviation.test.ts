import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkClosing,
  compareSeriousness,
  effect,
  isOverdue,
  needsExplanation,
  type Stage,
  shouldOpen,
} from "@/lib/domain/deviation";
import { type Judgement, judge, type Status } from "@/lib/domain/score";
import type { TargetLevel } from "@/lib/domain/target";
import { bandLevel, fixed, numRuns, smallFixed } from "./arbitraries";

const statuses: Status[] = ["reached", "acceptable", "below", "notSet"];
const stages: Stage[] = ["draft", "submitted", "returned", "approved"];

describe("opening", () => {
  it("only a red value opens, once submitted, and only one at a time", () => {
    const opens = statuses.flatMap((status) =>
      stages.flatMap((stage) =>
        [false, true].flatMap((open) =>
          shouldOpen(status, stage, open) ? [`${status} ${stage} ${open}`] : [],
        ),
      ),
    );
    expect(opens).toEqual(["below submitted false", "below approved false"]);
  });

  it("a red value is explained in every stage but the draft", () => {
    const explained = statuses.flatMap((status) =>
      stages.flatMap((stage) => (needsExplanation(status, stage) ? [`${status} ${stage}`] : [])),
    );
    expect(explained).toEqual(["below submitted", "below returned", "below approved"]);
  });
});

describe("effect after the next value", () => {
  const level: TargetLevel = { ambition: fixed("5"), lowest: fixed("2.5") };
  const cliff: TargetLevel = { ambition: fixed("5"), lowest: fixed("5"), direction: "higher" };
  const of = (value: string, against: TargetLevel | null = level) => judge(fixed(value), against);

  it.each<[before: Judgement, after: Judgement | null, answer: string, why: string]>([
    [of("1"), of("2"), "better", "still red, but nearer"],
    [of("1"), of("3"), "better", "out of the red"],
    [of("1"), of("0"), "worse", "further away"],
    [of("1"), of("1"), "same", "the same value"],
    [of("3"), of("2"), "worse", "into the red"],
    [of("1"), null, "tooEarly", "no later value"],
    [of("1"), of("2", null), "tooEarly", "the later value has no level"],
    [of("1", null), of("2"), "tooEarly", "the first had none"],
    [of("1", cliff), of("4", cliff), "same", "still off the cliff: no distance to judge by"],
    [of("1", cliff), of("5", cliff), "better", "up on it"],
    [of("1"), of("4", cliff), "same", "one distance only: the status decides"],
    [
      of("2"),
      of("2", { ambition: fixed("3"), lowest: fixed("1") }),
      "better",
      "judged by its own period's level",
    ],
  ])("%j, then %j: %s (%s)", (before, after, answer) => {
    expect(effect(before, after)).toBe(answer);
  });

  it("is never better both ways", () => {
    fc.assert(
      fc.property(smallFixed, smallFixed, bandLevel, (a, b, goal) => {
        const [there, back] = [
          effect(judge(a, goal), judge(b, goal)),
          effect(judge(b, goal), judge(a, goal)),
        ];
        expect([there, back].sort()).toEqual(there === "same" ? ["same", "same"] : ["better", "worse"]);
      }),
      { numRuns },
    );
  });
});

describe("closing", () => {
  const all = { isPublic: true, hasDecision: true, hasReasonedClosing: true, hasLaterValue: true };

  it.each<[change: Partial<typeof all>, answer: ReturnType<typeof checkClosing>, why: string]>([
    [{}, { ok: true }, "decided, with a later value"],
    [{ hasDecision: false }, { ok: false, code: "decisionRequired" }, "public: only a body closes it"],
    [{ hasDecision: false, isPublic: false }, { ok: true }, "non-public: the superior may"],
    [
      { hasDecision: false, isPublic: false, hasReasonedClosing: false },
      { ok: false, code: "decisionRequired" },
      "but not without a reason",
    ],
    [{ hasLaterValue: false }, { ok: false, code: "laterValueRequired" }, "too early"],
  ])("with %j: %j (%s)", (change, answer) => {
    expect(checkClosing({ ...all, ...change })).toEqual(answer);
  });
});

describe("overdue", () => {
  it.each([
    [null, null, false, "nothing was promised"],
    ["2026-06-14", null, true, "the day has passed"],
    ["2026-06-15", null, false, "the day itself is in time"],
    ["2026-06-14", "2026-06-20", false, "done, if late"],
  ] as const)("due %s, done %s: %s (%s)", (due, done, overdue, _why) => {
    expect(isOverdue(due, done, "2026-06-15")).toBe(overdue);
  });
});

describe("the order of deviations", () => {
  const goal: TargetLevel = { ambition: fixed("5"), lowest: fixed("2.5") };
  const cliff: TargetLevel = { ambition: fixed("5"), lowest: fixed("5"), direction: "higher" };
  const at = (value: string, openedOn = "2026-01-01", level = goal) => ({
    judgement: judge(fixed(value), level),
    openedOn,
  });

  it.each([
    [at("1"), at("2"), -1, "further below comes first"],
    [at("2"), at("1"), 1, "and the other way round"],
    [at("2"), at("4"), -1, "still red before what is not"],
    [at("4", "2026-01-01", cliff), at("0"), -1, "off a cliff there is no distance"],
    [at("1", "2025-01-01"), at("1"), -1, "the oldest of equals"],
    [at("1"), at("1", "2025-01-01"), 1, "the younger of equals last"],
    [at("1"), at("1"), 0, "equal"],
    [at("3"), { judgement: null, openedOn: "2026-01-01" }, 0, "nothing to judge is not red"],
  ] as const)("%j, %j: %d (%s)", (a, b, sign, _why) => {
    expect(Math.sign(compareSeriousness(a, b))).toBe(sign);
  });
});
