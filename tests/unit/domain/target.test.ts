import { describe, expect, it } from "vitest";
import { type Period, periodAt } from "@/lib/domain/period";
import {
  checkTargetLevel,
  type DatedTargetLevel,
  selectTargetLevel,
  type TargetLevel,
} from "@/lib/domain/target";
import { fixed } from "./arbitraries";

const level = (
  ambition: string | null,
  lowest: string | null,
  rest: Partial<TargetLevel> = {},
): TargetLevel => ({
  ambition: ambition === null ? null : fixed(ambition),
  lowest: lowest === null ? null : fixed(lowest),
  ...rest,
});
const upper = (ambitionUpper: string | null, lowestUpper: string | null) => ({
  ambitionUpper: ambitionUpper === null ? null : fixed(ambitionUpper),
  lowestUpper: lowestUpper === null ? null : fixed(lowestUpper),
});

describe("which levels may be adopted", () => {
  it.each([
    [level("5", "2.5"), "higher is better by its sign"],
    [level("4", "8"), "lower is better by its sign"],
    [level("4", "8", { direction: "lower" }), "said twice, the same"],
    [level("100", "100", { direction: "higher" }), "a cliff with its direction"],
    [level("5", null, { direction: "higher" }), "only an ambition, with direction"],
    [level(null, "5", { direction: "lower" }), "only a lowest, with direction"],
    [level("20", "18", upper("22", "25")), "a range"],
    [level("20", "20", upper("20", "20")), "a range of one number"],
    [level("20", "18", { ambitionUpper: null, lowestUpper: null }), "empty upper ends are no range"],
  ])("%j (%s)", (candidate) => {
    expect(checkTargetLevel(candidate)).toEqual({ ok: true });
  });

  it.each([
    [level(null, null), "nothingSet", "nothing"],
    [level(null, null, { direction: "higher" }), "nothingSet", "a direction alone"],
    [level("100", "100"), "directionRequired", "a cliff"],
    [level("5", null), "directionRequired", "only an ambition"],
    [level(null, "5"), "directionRequired", "only a lowest"],
    [level("5", "2.5", { direction: "lower" }), "directionContradicted", "the sign says higher"],
    [level("4", "8", { direction: "higher" }), "directionContradicted", "the sign says lower"],
    [level("20", "18", upper("22", null)), "rangeIncomplete", "no upper lowest"],
    [level("20", "18", upper(null, "25")), "rangeIncomplete", "no upper ambition"],
    [level(null, "18", upper("22", "25")), "rangeIncomplete", "no ambition"],
    [level("20", null, upper("22", "25")), "rangeIncomplete", "no lowest"],
    [level("20", "21", upper("22", "25")), "rangeOutOfOrder", "lowest above the ambition"],
    [level("23", "18", upper("22", "25")), "rangeOutOfOrder", "ambition above its upper end"],
    [level("20", "18", upper("22", "21")), "rangeOutOfOrder", "upper lowest below the upper ambition"],
  ])("%j is %s (%s)", (candidate, code) => {
    expect(checkTargetLevel(candidate)).toEqual({ ok: false, code });
  });
});

describe("which level counts", () => {
  const dated = (id: string, unitId: string | null, from: string, rest: Partial<DatedTargetLevel> = {}) => ({
    id,
    unitId,
    from,
    ambition: fixed("5"),
    lowest: fixed("2"),
    recordedAt: "2026-01-10T10:00:00Z",
    retiredAt: null,
    ...rest,
  });
  const ancestry = ["school", "sector", "municipality"];
  const year = (n: number) => periodAt("year", `${n}-06-01`);
  const select = (levels: DatedTargetLevel[], period: Period, knownAt?: string | null) => {
    const found = selectTargetLevel(levels, ancestry, period, knownAt);
    return found && `${found.level.id} ${found.source}`;
  };

  it.each<[levels: DatedTargetLevel[], answer: string | null, why: string]>([
    [[dated("d", null, "2020-01-01"), dated("u", "school", "2020-01-01")], "u unit", "the unit's own first"],
    [[dated("u", "school", "2020-01-01"), dated("d", null, "2020-01-01")], "u unit", "in any order"],
    [
      [dated("d", null, "2026-01-01"), dated("u", "school", "2020-01-01")],
      "u unit",
      "own, even when the default is newer",
    ],
    [
      [dated("m", "municipality", "2020-01-01"), dated("s", "sector", "2020-01-01")],
      "s ancestor",
      "the nearest ancestor",
    ],
    [
      [dated("d", null, "2020-01-01"), dated("m", "municipality", "2020-01-01")],
      "m ancestor",
      "an ancestor before the default",
    ],
    [
      [dated("d", null, "2020-01-01"), dated("o", "other", "2020-01-01")],
      "d default",
      "another unit's level is not ours",
    ],
    [[dated("o", "other", "2020-01-01")], null, "only another unit's"],
    [[], null, "none at all"],
    [[dated("a", null, "2020-01-01"), dated("b", null, "2024-01-01")], "b default", "the latest from"],
    [
      [
        dated("d", null, "2020-01-01"),
        dated("u", "school", "2020-01-01"),
        dated("end", "school", "2024-01-01", { ambition: null, lowest: null }),
      ],
      "d default",
      "its own was ended, so it inherits",
    ],
    [[dated("end", "school", "2024-01-01", { ambition: null, lowest: null })], null, "ended, nothing above"],
    [[dated("b", null, "2024-01-01"), dated("a", null, "2020-01-01")], "b default", "whatever the order"],
    [[dated("a", null, "2026-01-01")], "a default", "from the first day of the period"],
    [[dated("a", null, "2026-01-02")], null, "a level that begins in mid-period waits for the next"],
    [
      [dated("u", "school", "2027-01-01"), dated("d", null, "2020-01-01")],
      "d default",
      "own level lies ahead: inherit still",
    ],
    [[dated("a", null, "2020-01-01", { retiredAt: "2026-02-01T00:00:00Z" })], null, "retired"],
    [
      [
        dated("a", null, "2020-01-01"),
        dated("b", null, "2020-01-01", { recordedAt: "2026-01-10T12:30:00+02:00" }),
      ],
      "b default",
      "same from: recorded last, offsets understood",
    ],
    [
      [dated("b", null, "2020-01-01"), dated("a", null, "2020-01-01")],
      "b default",
      "same moment: the greater id",
    ],
    [[dated("a", null, "2020-01-01"), dated("b", null, "2020-01-01")], "b default", "in any order"],
    [
      [
        dated("a", null, "2020-01-01", { recordedAt: "2026-01-11T10:00:00Z" }),
        dated("b", null, "2020-01-01"),
      ],
      "a default",
      "recorded last, whatever its id",
    ],
    [
      [
        dated("b", null, "2020-01-01", { recordedAt: "2026-01-11T10:00:00Z" }),
        dated("a", null, "2020-01-01"),
      ],
      "b default",
      "and wherever it stands",
    ],
  ])("of %j it is %s (%s)", (levels, answer) => {
    expect(select(levels, year(2026))).toBe(answer);
  });

  it.each<[knownAt: string | null, answer: string | null, why: string]>([
    ["2026-02-28T23:00:00Z", "old default", "before the change"],
    ["2026-03-01T09:00:00+01:00", "new default", "at the moment of the change"],
    ["2026-06-01T00:00:00Z", "new default", "after it"],
    ["2026-01-01T00:00:00Z", null, "before anything was recorded"],
    [null, "new default", "as known now"],
  ])("a locked period keeps the levels known at %s: %s (%s)", (knownAt, answer) => {
    const changed = "2026-03-01T08:00:00.000Z";
    const levels = [
      dated("old", null, "2025-01-01", { retiredAt: changed }),
      dated("new", null, "2025-01-01", { recordedAt: changed }),
    ];
    expect(select(levels, year(2025), knownAt)).toBe(answer);
  });

  it("a level that was retired by then is not known then, nor at the moment it was", () => {
    const retired = [dated("a", null, "2025-01-01", { retiredAt: "2026-03-01T08:00:00Z" })];
    expect(select(retired, year(2025), "2026-03-01T07:59:59Z")).toBe("a default");
    expect(select(retired, year(2025), "2026-03-01T08:00:00Z")).toBeNull();
    expect(select(retired, year(2025), "2026-04-01T00:00:00Z")).toBeNull();
  });

  it("leaves the caller's levels alone", () => {
    const levels = Object.freeze([dated("a", null, "2020-01-01"), dated("b", "school", "2020-01-01")]);
    expect(selectTargetLevel(levels, Object.freeze(ancestry), year(2026))?.level.id).toBe("b");
  });
});
