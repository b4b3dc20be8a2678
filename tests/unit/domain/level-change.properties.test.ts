import fc from "fast-check";
import { expect, it } from "vitest";
import { isEasier, levelOn, levelsAfter } from "@/lib/domain/level-change";
import { judge } from "@/lib/domain/score";
import { bandLevel, coarseFixed, numRuns, rangeLevel } from "./arbitraries";

const anyLevel = fc.oneof(bandLevel, rangeLevel);
const rank = { below: 0, acceptable: 1, reached: 2, notSet: 2 };

it("is easier exactly when some value gets a better status", () => {
  fc.assert(
    fc.property(anyLevel, anyLevel, fc.array(coarseFixed), (before, after, values) => {
      const better = values.some((x) => rank[judge(x, after).status] > rank[judge(x, before).status]);
      if (better) expect(isEasier(before, after)).toBe(true);
    }),
    { numRuns },
  );
});

it("no level is easier than itself, and two cannot be told apart when neither is easier", () => {
  fc.assert(
    fc.property(anyLevel, anyLevel, coarseFixed, (one, other, value) => {
      expect(isEasier(one, one)).toBe(false);
      if (isEasier(one, other) || isEasier(other, one)) return;
      expect(judge(value, one).status).toBe(judge(value, other).status);
    }),
    { numRuns },
  );
});

it("setting a level and going back to inheriting leaves what counted for the unit before it had any", () => {
  const day = fc.integer({ min: 2020, max: 2029 }).map((year) => `${year}-01-01`);
  fc.assert(
    fc.property(bandLevel, day, day, (level, from, on) => {
      const standard = {
        ...level,
        id: "all",
        unitId: null,
        from: "2020-01-01",
        recordedAt: "2020-01-01T00:00:00.000Z",
        retiredAt: null,
      };
      const own = levelsAfter([standard], { ...level, unitId: "u", from }, "2021-01-01T00:00:00.000Z");
      const back = levelsAfter(
        own,
        { ambition: null, lowest: null, unitId: "u", from },
        "2022-01-01T00:00:00.000Z",
      );
      expect(levelOn(back, ["u"], on)).toBe(standard);
    }),
    { numRuns },
  );
});
