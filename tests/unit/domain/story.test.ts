import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Story, type StoryFigure, storyOf } from "@/lib/domain/story";

const figure = (id: string, change: Partial<StoryFigure> = {}): StoryFigure => ({
  id,
  state: "judged",
  status: "reached",
  score: 100,
  verdict: null,
  followUp: { isOpen: false, isExplained: false, initiatives: 0 },
  ...change,
});
const green = (id: string, change: Partial<StoryFigure> = {}) => figure(id, change);
const yellow = (id: string, score: number | null = 70) => figure(id, { status: "acceptable", score });
const red = (id: string, change: Partial<StoryFigure> = {}) =>
  figure(id, { status: "below", score: 20, ...change });
const gone = (id: string) => figure(id, { state: "missing", status: null, score: null });
const waiting = (id: string) => figure(id, { state: "waiting", status: null, score: null });
const outside = (id: string) => figure(id, { state: "outside", status: null, score: null });
const followed = (isExplained: boolean, initiatives = 0) => ({ isOpen: true, isExplained, initiatives });

const none = { status: "noScore", score: null } as const;

describe("how it goes", () => {
  it.each([
    { why: "there is nothing at all", overall: none, figures: [], code: "noIndicators" },
    { why: "nothing is ready", overall: none, figures: [waiting("a"), outside("b")], code: "waiting" },
    { why: "nothing has a goal", overall: none, figures: [outside("a")], code: "nothingToJudge" },
    { why: "everything is missing", overall: none, figures: [gone("a"), waiting("b")], code: "allMissing" },
    {
      why: "too little is there, though there is a score",
      overall: { status: "insufficient", score: 80 },
      figures: [green("a"), gone("b")],
      code: "insufficient",
    },
    {
      why: "there are colours but no score",
      overall: none,
      figures: [red("a", { score: null })],
      code: "unscored",
    },
    {
      why: "all is reached",
      overall: { status: "reached", score: 100 },
      figures: [green("a")],
      code: "reached",
    },
    {
      why: "a unit without a score tells no number",
      overall: { status: "acceptable", score: null },
      figures: [yellow("a")],
      code: "unscored",
    },
    { why: "it is below", overall: { status: "below", score: 20 }, figures: [red("a")], code: "below" },
  ] as const)("$code when $why", ({ overall, figures, code }) => {
    expect(storyOf(overall, figures).standing.code).toBe(code);
  });

  it("counts each colour and what is missing", () => {
    const figures = [green("a"), yellow("b"), red("c"), red("d"), gone("e"), waiting("f"), outside("g")];
    expect(storyOf({ status: "acceptable", score: 55 }, figures).standing).toEqual({
      ...{ code: "acceptable", score: 55, judged: 4, missing: 1 },
      ...{ reached: 1, acceptable: 1, below: 2 },
    });
    expect(storyOf(none, [gone("a"), gone("b")]).standing).toEqual({ code: "allMissing", missing: 2 });
  });
});

describe("what is weakest", () => {
  it.each([
    { why: "nothing is judged", figures: [gone("a")], is: { code: "nothing" } },
    {
      why: "all that is there is reached",
      figures: [green("a"), gone("b")],
      is: { code: "allReached", judged: 1 },
    },
    {
      why: "the lowest yellow",
      figures: [yellow("a"), yellow("b", 60), green("c")],
      is: { code: "weakest", id: "b" },
    },
    {
      why: "a yellow without a score last",
      figures: [yellow("a", null), yellow("b")],
      is: { code: "weakest", id: "b" },
    },
    {
      why: "a red goes before a lower yellow, a scored one before one without a score",
      figures: [yellow("y", 0), red("a", { score: null }), red("b"), red("c", { score: 10 })],
      is: { code: "redAlone", id: "c", others: 2, initiatives: 0 },
    },
    {
      why: "of equals the first",
      figures: [red("a", { score: null }), red("b", { score: null })],
      is: { code: "redAlone", id: "a", others: 1, initiatives: 0 },
    },
    {
      why: "not told",
      figures: [red("a", { followUp: null })],
      is: { code: "red", id: "a", others: 0, initiatives: 0 },
    },
    {
      why: "open and unexplained",
      figures: [red("a", { followUp: followed(false) })],
      is: { code: "redUnexplained", id: "a", others: 0, initiatives: 0 },
    },
    {
      why: "open and explained",
      figures: [red("a", { followUp: followed(true) })],
      is: { code: "redExplained", id: "a", others: 0, initiatives: 0 },
    },
    {
      why: "something is done",
      figures: [red("a", { followUp: followed(false, 2) })],
      is: { code: "redUnderway", id: "a", others: 0, initiatives: 2 },
    },
  ] as const)("$why", ({ figures, is }) => {
    expect(storyOf(none, figures).weakest).toEqual(is);
  });
});

describe("what has changed", () => {
  it.each([
    { why: "nothing is there", figures: [outside("a")], is: { code: "nothing" } },
    { why: "nothing is ready", figures: [waiting("a")], is: { code: "notYet" } },
    {
      why: "the first period",
      figures: [green("a"), green("b", { verdict: "cannotJudge" })],
      is: { code: "first" },
    },
    {
      why: "nothing to compare, and something is missing",
      figures: [green("a"), gone("b"), gone("c")],
      is: { code: "missing", id: "b", missing: 2, total: 3 },
    },
    {
      why: "some moved",
      figures: [
        green("a", { verdict: "better" }),
        red("b", { verdict: "worse" }),
        green("c", { verdict: "unchanged" }),
        gone("d"),
      ],
      is: { code: "moved", better: 1, worse: 1, unchanged: 1, missing: 1 },
    },
    {
      why: "nothing moved",
      figures: [green("a", { verdict: "unchanged" })],
      is: { code: "unmoved", better: 0, worse: 0, unchanged: 1, missing: 0 },
    },
  ] as const)("$why", ({ figures, is }) => {
    expect(storyOf(none, figures).change).toEqual(is);
  });
});

const anyFigure: fc.Arbitrary<StoryFigure> = fc
  .record({
    id: fc.uuid(),
    state: fc.constantFrom("judged", "missing", "waiting", "outside"),
    status: fc.constantFrom("reached", "acceptable", "below"),
    score: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
    verdict: fc.option(fc.constantFrom("better", "worse", "unchanged", "cannotJudge")),
    followUp: fc.option(
      fc.record({ isOpen: fc.boolean(), isExplained: fc.boolean(), initiatives: fc.nat(3) }),
    ),
  })
  .map((made) => (made.state === "judged" ? made : { ...made, status: null, score: null, verdict: null }));

describe("whatever the numbers", () => {
  const overall = fc.record({
    status: fc.constantFrom("reached", "acceptable", "below", "insufficient", "noScore"),
    score: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
  });
  const whatever = (check: (told: Story, judged: StoryFigure[], missing: number) => void) =>
    fc.assert(
      fc.property(overall, fc.array(anyFigure, { maxLength: 12 }), (whole, figures) => {
        const judged = figures.filter(({ state }) => state === "judged");
        check(storyOf(whole, figures), judged, figures.filter(({ state }) => state === "missing").length);
      }),
      { numRuns: 10_000 },
    );

  it("what is weakest agrees with the counts, and is one of the judged", () => {
    whatever(({ standing, weakest }, judged) => {
      expect(weakest.code === "nothing").toBe(judged.length === 0);
      if ("judged" in standing) {
        expect(standing.reached + standing.acceptable + standing.below).toBe(standing.judged);
        expect(weakest.code.startsWith("red")).toBe(standing.below > 0);
      }
      if ("id" in weakest) expect(judged.map(({ id }) => id)).toContain(weakest.id);
    });
  });

  it("no more has moved than is judged, and missing is told as missing", () => {
    whatever(({ change }, judged, missing) => {
      if ("better" in change) {
        expect(change.better + change.worse + change.unchanged).toBeLessThanOrEqual(judged.length);
      }
      if ("missing" in change) expect(change.missing).toBe(missing);
    });
  });
});
