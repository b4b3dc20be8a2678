import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countIndicators, scorecardWarnings, type WarnedCard } from "@/lib/domain/scorecard-warning";

type Area = WarnedCard["focusAreas"][number];
type Objective = Area["objectives"][number];
type Factor = Objective["successFactors"][number];
type Link = Factor["links"][number];

const link = (change: Partial<Link> = {}): Link => ({
  id: "link",
  weight: 1,
  indicatorId: "indicator",
  scored: true,
  hasLevel: true,
  hasOwner: true,
  ...change,
});
const factor = (links: Link[] = [link()], change: Partial<Factor> = {}): Factor => ({
  id: "factor",
  weight: 1,
  perspectiveId: "users",
  links,
  ...change,
});
const objective = (successFactors: Factor[] = [factor()], weight = 1): Objective => ({
  id: "objective",
  weight,
  successFactors,
});
const area = (objectives: Objective[] = [objective()], weight = 1): Area => ({
  id: "area",
  weight,
  objectives,
});
const card = (focusAreas: Area[] = [area()], change: Partial<WarnedCard> = {}): WarnedCard => ({
  id: "card",
  perspectiveIds: ["users"],
  focusAreas,
  indicatorLimit: 25,
  overLimitReason: null,
  ...change,
});
const withFactor = (made: Factor) => card([area([objective([made])])]);
const withLinks = (...links: Link[]) => withFactor(factor(links));

describe("warnings of a card", () => {
  it.each<[WarnedCard, string[], string]>([
    [card(), [], "whole"],
    [card([]), [], "empty: the page says what to do first, nothing is wanting yet"],
    [card([area([])]), ["emptyPerspective users", "emptyFocusArea area"], "a focus area without objective"],
    [
      card([area([objective([])])]),
      ["emptyPerspective users", "emptyObjective objective"],
      "an objective without factor",
    ],
    [withLinks(), ["emptyFactor factor"], "a factor without indicator"],
    [withLinks(link({ hasLevel: false })), ["noLevel link"], "an indicator without target level"],
    [withLinks(link({ hasLevel: false, scored: false })), [], "one that is not scored needs no level"],
    [withLinks(link({ hasOwner: false, scored: false })), ["noOwner link"], "but someone who answers for it"],
    [withLinks(link({ hasOwner: false, hasLevel: false })), ["noLevel link", "noOwner link"], "both"],
    [withLinks(link({ weight: 0 })), ["noWeight factor"], "all weights 0 below a factor"],
    [withLinks(link({ weight: 0 }), link({ weight: 0.5 })), [], "one that counts is enough"],
    [
      card([area([objective([factor([link()], { weight: 0 })])])]),
      ["noWeight objective"],
      "below an objective",
    ],
    [card([area([objective([factor()], 0)])]), ["noWeight area"], "below a focus area"],
    [card([area([objective()], 0)]), ["noWeight card"], "below the card"],
    [
      card([area()], { perspectiveIds: ["economy", "users", "staff"] }),
      ["emptyPerspective economy", "emptyPerspective staff"],
      "perspectives nothing is seen from",
    ],
    [card([area()], { indicatorLimit: 0 }), ["overLimit card"], "more indicators than the limit"],
    [card([area()], { indicatorLimit: 1 }), [], "as many as the limit"],
    [card([area()], { indicatorLimit: 0, overLimitReason: "why" }), [], "more, with a reason"],
  ])("%#: %j", (made, expected, _why) => {
    expect(scorecardWarnings(made).map(({ code, id }) => `${code} ${id}`)).toEqual(expected);
  });
});

it("an indicator that stands twice on a card is counted once", () => {
  expect(countIndicators(withLinks(link(), link(), link({ indicatorId: "other" })))).toBe(2);
});

it("the size of the weights makes no difference, only whether any counts", () => {
  const weight = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(fc.array(weight, { minLength: 1 }), fc.integer({ min: 1, max: 100 }), (weights, scale) => {
      const warnings = (by: number) =>
        scorecardWarnings(withLinks(...weights.map((each) => link({ weight: each * by }))));
      expect(warnings(scale)).toEqual(warnings(1));
      expect(warnings(1).length).toBe(weights.every((each) => each === 0) ? 1 : 0);
    }),
    { numRuns: 2000 },
  );
});
