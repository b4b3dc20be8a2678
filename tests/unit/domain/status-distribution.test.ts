import { describe, expect, it } from "vitest";
import { compareDistributions, statusDistribution } from "@/lib/domain/status-distribution";

const spread = (reached: number, acceptable: number, below: number, none = 0) => ({
  ...{ reached, acceptable, below, none },
  notSet: 0,
});

describe("which spread is worse", () => {
  it.each([
    { why: "a larger share below", worse: spread(5, 0, 2), better: spread(9, 0, 2) },
    { why: "as many below, fewer reached", worse: spread(1, 2, 1), better: spread(2, 1, 1) },
    { why: "those without a value do not count", worse: spread(1, 0, 1, 9), better: spread(2, 0, 1) },
    { why: "yellow is worse than green", worse: spread(0, 3, 0), better: spread(3, 0, 0) },
  ])("$why", ({ worse, better }) => {
    expect(compareDistributions(worse, better)).toBeLessThan(0);
    expect(compareDistributions(better, worse)).toBeGreaterThan(0);
  });

  it("nothing judged is alike, whatever is missing", () => {
    expect(compareDistributions(spread(0, 0, 0, 3), spread(0, 0, 0))).toBe(0);
    expect(statusDistribution([null, "notSet"])).toEqual({ ...spread(0, 0, 0, 1), notSet: 1 });
  });
});
