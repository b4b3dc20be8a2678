import { describe, expect, it } from "vitest";
import { fixedFromDecimal, roundFixed } from "@/lib/domain/fixed-point";
import { ratioCell } from "@/lib/domain/measurement";
import { parsePeriod } from "@/lib/domain/period";
import { hareid } from "@/prisma/seed/hareid";
import { statusOf } from "@/prisma/seed/hareid/status";
import type { SeedValue } from "@/prisma/seed/shape";

const { deviations, initiatives, prognoses } = hareid.followUp ?? {
  deviations: [],
  initiatives: [],
  prognoses: [],
};
const addresses = hareid.accounts.map(({ email }) => email);

function numberOf(value: SeedValue) {
  const { scale = "1", decimals = "0" } =
    hareid.indicators.find(({ code }) => code === value.indicator) ?? {};
  if (value.kind === "value") return fixedFromDecimal(value.value);
  if (value.kind !== "ratio") throw new Error("not a number");
  const [numerator, denominator] = [fixedFromDecimal(value.numerator), fixedFromDecimal(value.denominator)];
  const cell = ratioCell(numerator, denominator, Number(scale));
  return cell.kind === "value" ? roundFixed(cell.value, Number(decimals) as 0 | 1 | 2 | 3 | 4) : null;
}

describe("the demo's follow-up", () => {
  it.each(deviations.map((each) => [`${each.indicator} ${each.unit} ${each.period}`, each] as const))(
    "%s is red, and was explained when it was reported",
    (_name, { indicator, unit, period }) => {
      const value = hareid.values.findLast(
        (each) => each.indicator === indicator && each.unit === unit && each.period === period,
      );
      const own = parsePeriod(period);
      const number = value && numberOf(value);
      if (!value?.comment || !own || number == null) throw new Error("no such value");
      expect(statusOf(indicator, unit, own, number)).toBe("below");
    },
  );

  it("names accounts that are there, and has some of everything", () => {
    const named = [
      ...deviations.flatMap(({ explained, answer, closing }) => [
        explained?.responsible,
        answer?.by,
        closing?.by,
      ]),
      ...initiatives.flatMap(({ owner, log }) => [owner, ...log.map(({ by }) => by)]),
      ...prognoses.map(({ by }) => by),
    ].filter((email) => email !== undefined);
    expect(named.filter((email) => !addresses.includes(email))).toEqual([]);
    expect(deviations.filter(({ closing }) => closing)).toHaveLength(1);
    expect(deviations.some(({ explained }) => !explained)).toBe(true);
    expect(initiatives.length).toBeGreaterThanOrEqual(4);
  });
});
