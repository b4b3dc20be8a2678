import { describe, expect, it } from "vitest";
import type { Fixed } from "@/lib/domain/fixed-point";
import { type GoalDirection, judge, type Status } from "@/lib/domain/score";
import type { TargetLevel } from "@/lib/domain/target";
import { fixed } from "./arbitraries";

const band = (ambition: string, lowest: string, direction?: "higher" | "lower") => ({
  ambition: fixed(ambition),
  lowest: fixed(lowest),
  direction,
});
const range = (lowest: string, ambition: string, ambitionUpper: string, lowestUpper: string) => ({
  lowest: fixed(lowest),
  ambition: fixed(ambition),
  ambitionUpper: fixed(ambitionUpper),
  lowestUpper: fixed(lowestUpper),
});
const only = (ambition: Fixed | null, lowest: Fixed | null, direction?: "higher" | "lower" | null) => ({
  ambition,
  lowest,
  direction,
});

describe("ambition and lowest acceptable", () => {
  it.each([
    ["R1.1 at 4", "4", band("5", "2.5"), "acceptable", 0.6, 80],
    ["R1.1 at 2", "2", band("5", "2.5"), "below", -0.2, 40],
    ["R1.1 at the lowest", "2.5", band("5", "2.5"), "acceptable", 0, 50],
    ["R1.1 at the ambition", "5", band("5", "2.5"), "reached", 1, 100],
    ["R1.2 at the lowest", "9", band("12", "9"), "acceptable", 0, 50],
    ["R1.2 far above", "15", band("12", "9"), "reached", 2, 100],
    ["R2.1 at 82 %", "82", band("100", "70"), "acceptable", 0.4, 70],
    ["sick leave 6", "6", band("4", "8"), "acceptable", 0.5, 75],
    ["sick leave 10", "10", band("4", "8"), "below", -0.5, 25],
    ["sick leave at the ambition", "4", band("4", "8"), "reached", 1, 100],
    ["sick leave at the lowest", "8", band("4", "8"), "acceptable", 0, 50],
    ["sick leave zero", "0", band("4", "8"), "reached", 2, 100],
    ["budget −1.5", "-1.5", band("0", "-2"), "acceptable", 0.25, 62.5],
    ["one band below", "0", band("5", "2.5"), "below", -1, 0],
    ["far below", "-100", band("5", "2.5"), "below", -41, 0],
    ["a hair below the ambition", "4.9999", band("5", "2.5"), "acceptable", 0.99996, 99.998],
    ["a hair below the lowest", "2.4999", band("5", "2.5"), "below", -0.00004, 49.998],
    ["0.1 + 0.2 against 0.3", "0.3", band("0.3", "0.1"), "reached", 1, 100],
  ] as const)("%s", (_, value, level, status, p, score) => {
    const judgement = judge(fixed(value), level);
    expect(judgement.status).toBe(status);
    expect(judgement.p).toBeCloseTo(p, 10);
    expect(judgement.score).toBeCloseTo(score, 10);
    expect(judgement.direction).toBe(level.ambition > level.lowest ? "higher" : "lower");
  });

  it("the sign decides even against a stored direction", () => {
    expect(judge(fixed("6"), band("4", "8", "higher"))).toMatchObject({
      status: "acceptable",
      direction: "lower",
    });
  });

  it("has one zero only", () => {
    expect(judge(fixed("8"), band("4", "8"))).toEqual({
      status: "acceptable",
      score: 50,
      p: 0,
      direction: "lower",
    });
  });
});

describe("cliffs and single ends", () => {
  it.each<
    [
      value: string,
      level: TargetLevel | null,
      status: Status,
      score: number | null,
      direction: GoalDirection | null,
      why: string,
    ]
  >([
    ["100", band("100", "100", "higher"), "reached", 100, "higher", "on the cliff"],
    ["99.9999", band("100", "100", "higher"), "below", 0, "higher", "off it: no yellow"],
    ["0", band("0", "0", "lower"), "reached", 100, "lower", "zero accidents"],
    ["1", band("0", "0", "lower"), "below", 0, "lower", "one"],
    ["5", band("5", "5"), "notSet", null, null, "a cliff that does not say which way"],
    ["5", only(fixed("5"), null, "higher"), "reached", 100, "higher", "only an ambition, met"],
    ["4", only(fixed("5"), null, "higher"), "below", 0, "higher", "only an ambition, not met"],
    ["4", only(fixed("5"), null, "lower"), "reached", 100, "lower", "only an ambition, lower is better"],
    ["4", only(fixed("5"), null), "below", 0, "higher", "only an ambition, no direction: higher"],
    ["5", only(null, fixed("5"), "higher"), "acceptable", null, "higher", "only a lowest, met"],
    ["4", only(null, fixed("5"), "higher"), "below", null, "higher", "only a lowest, not met"],
    ["6", only(null, fixed("5"), "lower"), "below", null, "lower", "only a lowest, lower is better"],
    ["6", only(null, fixed("5")), "acceptable", null, "higher", "only a lowest, no direction: higher"],
    ["6", only(null, null, "higher"), "notSet", null, null, "nothing set"],
    ["6", null, "notSet", null, null, "no level"],
  ])("%s against %j is %s %s %s (%s)", (value, level, status, score, direction) => {
    expect(judge(fixed(value), level)).toEqual({ status, score, p: null, direction });
  });
});

describe("range goals", () => {
  const temperature = range("18", "20", "22", "26");

  it.each<
    [value: string, level: TargetLevel, status: Status, p: number | null, score: number | null, why: string]
  >([
    ["21", temperature, "reached", 1.25, 100, "inside: the nearer side counts, 1.5 below and 1.25 above"],
    ["20", temperature, "reached", 1, 100, "the lower end of the ambition"],
    ["22", temperature, "reached", 1, 100, "the upper end"],
    ["19", temperature, "acceptable", 0.5, 75, "half-way down the lower side"],
    ["24", temperature, "acceptable", 0.5, 75, "half-way up the upper side"],
    ["18", temperature, "acceptable", 0, 50, "the lowest acceptable"],
    ["26", temperature, "acceptable", 0, 50, "the highest acceptable"],
    ["17", temperature, "below", -0.5, 25, "too cold"],
    ["28", temperature, "below", -0.5, 25, "too hot"],
    ["40", temperature, "below", -3.5, 0, "far too hot"],
    ["19.9999", range("20", "20", "22", "24"), "below", null, 0, "a cliff below: no yellow"],
    ["21", range("20", "20", "22", "24"), "reached", 1.5, 100, "on it, the other side has the word"],
    ["23", range("20", "20", "22", "24"), "acceptable", 0.5, 75, "yellow on the other side"],
    ["22.0001", range("18", "20", "22", "22"), "below", null, 0, "a cliff above"],
    ["19", range("18", "20", "22", "22"), "acceptable", 0.5, 75, "yellow below it"],
    ["21", range("20", "20", "22", "22"), "reached", null, 100, "cliffs on both sides"],
    ["19", range("20", "20", "22", "22"), "below", null, 0, "off the lower"],
    ["23", range("20", "20", "22", "22"), "below", null, 0, "off the upper"],
    ["20", range("20", "20", "20", "20"), "reached", null, 100, "exactly this number"],
  ])("%s in %j is %s (p %s, score %s)", (value, level, status, p, score) => {
    expect(judge(fixed(value), level)).toEqual({ status, p, score, direction: "range" });
  });

  it.each([
    { ambition: fixed("20"), lowest: null, ambitionUpper: fixed("22"), lowestUpper: fixed("24") },
    { ambition: fixed("20"), lowest: fixed("18"), ambitionUpper: fixed("22") },
    { ambition: fixed("20"), lowest: fixed("18"), lowestUpper: fixed("24") },
  ])("an incomplete range judges nothing", (level) => {
    expect(judge(fixed("21"), level)).toEqual({ status: "notSet", score: null, p: null, direction: null });
  });
});
