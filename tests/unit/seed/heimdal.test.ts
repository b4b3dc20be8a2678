import { describe, expect, it } from "vitest";
import { fixedFromDecimal } from "@/lib/domain/fixed-point";
import { ratioCell } from "@/lib/domain/measurement";
import { judge } from "@/lib/domain/score";
import { heimdal } from "@/prisma/seed/heimdal";
import { type RollUpLeaf, rollUp } from "../domain/roll-up-builders";

const [card] = heimdal.scorecards;
const [area] = card?.focusAreas ?? [];
const [objective] = area?.objectives ?? [];

describe("the Heimdal card (domain.md 13)", () => {
  it("stands at Heimdal, below the county", () => {
    expect(heimdal).toMatchObject({ code: "16", kind: "county", dashboardKind: "schoolYear" });
    expect(heimdal.name.nn).toBe("Sør-Trøndelag fylkeskommune");
    expect(heimdal.units.map(({ code, parent, name }) => [code, parent, name.nn])).toEqual([
      ["sor-trondelag", null, "Sør-Trøndelag fylkeskommune"],
      ["heimdal-vgs", "sor-trondelag", "Heimdal vidaregåande skule"],
    ]);
  });

  it("has the words of the slides", () => {
    expect(heimdal.scorecards).toHaveLength(1);
    expect(card?.focusAreas).toHaveLength(1);
    expect([area?.code, area?.name.nb]).toEqual(["R", "Regional utvikling"]);
    expect(area?.objectives.map(({ name }) => name.nb)).toEqual([
      "VGO i Sør-Trøndelag: Omfanget og lokalisering tilpasset samfunnets behov og søkernes ønsker og rettigheter",
    ]);
    expect(objective?.successFactors.map(({ code, name }) => [code, name.nb])).toEqual([
      ["R1", "God kontakt med samfunnets arbeidsliv"],
      ["R2", "Å høyne skolens status"],
    ]);
    const links = objective?.successFactors.flatMap((factor) =>
      factor.links.map((link) => [factor.code, link.code]),
    );
    expect(links).toEqual([
      ["R1", "R1.1"],
      ["R1", "R1.2"],
      ["R2", "R2.1"],
    ]);
    expect(heimdal.indicators.map(({ code, name }) => [code, name.nb])).toEqual([
      ["R1.1", "Omfang/bruk av alternative opplæringsarenaer"],
      ["R1.2", "TAF-igangsetting"],
      ["R2.1", "Andel primærsøkere"],
    ]);
  });

  it("has the levels of the slides", () => {
    expect(
      heimdal.targetLevels.map(({ indicator, ambition, lowest }) => [indicator, ambition, lowest]),
    ).toEqual([
      ["R1.1", "5", "2.5"],
      ["R1.2", "12", "9"],
      ["R2.1", "100", "70"],
    ]);
  });

  it("has three school years, of which the last gives R1 65, R2 70 and the objective 67.5", () => {
    expect(new Set(heimdal.values.map(({ period }) => period))).toEqual(
      new Set(["2023/24", "2024/25", "2025/26"]),
    );
    const factors = (objective?.successFactors ?? []).map(({ code, links }) => ({
      id: code,
      weight: 1,
      children: links.map((link): RollUpLeaf => leafOf(link.indicator)),
    }));
    const whole = rollUp({ id: "objective", weight: 1, children: factors });
    expect(whole.score).toBeCloseTo(67.5, 10);
    const scores = factors.map((factor) => rollUp(factor).score);
    expect(scores[0]).toBeCloseTo(65, 10);
    expect(scores[1]).toBeCloseTo(70, 10);
  });
});

function leafOf(code: string): RollUpLeaf {
  const value = heimdal.values.find(({ indicator, period }) => indicator === code && period === "2025/26");
  const level = heimdal.targetLevels.find(({ indicator }) => indicator === code);
  const judgement = judge(amountOf(value), {
    ambition: fixedFromDecimal(level?.ambition ?? ""),
    lowest: fixedFromDecimal(level?.lowest ?? ""),
  });
  return { id: code, indicatorId: code, weight: 1, ...judgement, expectation: "scored" };
}

function amountOf(value: (typeof heimdal.values)[number] | undefined) {
  if (value?.kind === "value") return fixedFromDecimal(value.value);
  if (value?.kind !== "ratio") throw new Error("no value");
  const cell = ratioCell(fixedFromDecimal(value.numerator), fixedFromDecimal(value.denominator), 100);
  if (cell.kind !== "value") throw new Error("no quotient");
  return cell.value;
}
