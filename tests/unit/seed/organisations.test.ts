import { describe, expect, it } from "vitest";
import { fixedFromDecimal } from "@/lib/domain/fixed-point";
import { parsePeriod } from "@/lib/domain/period";
import { checkTargetLevel } from "@/lib/domain/target";
import { factSheetInput, indicatorCode } from "@/lib/schemas/indicator";
import { locales, type Texts } from "@/lib/schemas/texts";
import { refuseValue } from "@/lib/schemas/value-refusal";
import { demoAccounts, demoPassword } from "@/prisma/seed/accounts";
import { hareid } from "@/prisma/seed/hareid";
import { heimdal } from "@/prisma/seed/heimdal";
import type { SeedOrganisation } from "@/prisma/seed/shape";
import { linksOf, reportersOf, successFactorsOf } from "./reporters";

const fixedOrNull = (decimal: string | null | undefined) =>
  decimal == null ? null : fixedFromDecimal(decimal);
const duplicates = (codes: string[]) => codes.filter((code, index) => codes.indexOf(code) !== index);

describe.each([
  ["Heimdal", heimdal],
  ["Hareid", hareid],
])("%s", (_name, organisation) => {
  const units = new Set(organisation.units.map((unit) => unit.code));
  const indicators = new Map(organisation.indicators.map((indicator) => [indicator.code, indicator]));

  it("has valid fact sheets with unique codes", () => {
    expect(duplicates(organisation.indicators.map(({ code }) => code))).toEqual([]);
    const faults = organisation.indicators.flatMap(({ code, ...sheet }) => {
      const parsed = factSheetInput.safeParse(withDenominator(sheet));
      return indicatorCode.safeParse(code).success && parsed.success ? [] : [{ code, why: parsed.error }];
    });
    expect(faults).toEqual([]);
  });

  it("names only units that exist, parents first", () => {
    expect(duplicates(organisation.units.map(({ code }) => code))).toEqual([]);
    const known = new Set<string | null>([null]);
    for (const { code, parent } of organisation.units) {
      expect(known, `parent of ${code}`).toContain(parent);
      known.add(code);
    }
    const named = [
      ...organisation.scorecards.flatMap((card) => [card.owner, ...card.assignedTo]),
      ...organisation.targetLevels.flatMap((level) => level.unit ?? []),
      ...organisation.values.map((value) => value.unit),
      ...organisation.accounts.flatMap((account) => account.grants.map((grant) => grant.unit)),
    ];
    expect(named.filter((code) => !units.has(code))).toEqual([]);
  });

  it("names only indicators that exist", () => {
    const named = [
      ...organisation.scorecards.flatMap((card) => linksOf(card).map((link) => link.indicator)),
      ...organisation.indicators.flatMap((indicator) => indicator.denominator ?? []),
      ...organisation.targetLevels.map((level) => level.indicator),
      ...organisation.values.map((value) => value.indicator),
    ];
    expect(named.filter((code) => !indicators.has(code))).toEqual([]);
  });

  it("puts every indicator on a card", () => {
    const linked = new Set(
      organisation.scorecards.flatMap((card) => linksOf(card).map((link) => link.indicator)),
    );
    expect([...indicators.keys()].filter((code) => !linked.has(code))).toEqual([]);
  });

  it("gives every name in three languages", () => {
    const incomplete = namesOf(organisation).filter(
      (name) => !locales.every((locale) => name[locale]?.trim()),
    );
    expect(incomplete).toEqual([]);
  });

  it("gives every scored indicator a level, and only levels that may be adopted", () => {
    const levelled = new Set(organisation.targetLevels.map((level) => level.indicator));
    expect(organisation.indicators.filter((each) => each.scored !== levelled.has(each.code))).toEqual([]);
    const refused = organisation.targetLevels.filter((level) => {
      const ends = {
        ambition: fixedOrNull(level.ambition),
        lowest: fixedOrNull(level.lowest),
        ambitionUpper: fixedOrNull(level.ambitionUpper),
        lowestUpper: fixedOrNull(level.lowestUpper),
        direction: level.direction ?? null,
      };
      return !parsePeriod(level.from) || !checkTargetLevel(ends).ok;
    });
    expect(refused).toEqual([]);
  });

  it("reports values where they belong, within bounds and decimals", () => {
    const rules = new Map(organisation.indicators.map((indicator) => [indicator.code, rulesOf(indicator)]));
    const faults = organisation.values.flatMap((value) => {
      const known = rules.get(value.indicator);
      const indicator = indicators.get(value.indicator);
      if (parsePeriod(value.period)?.kind !== indicator?.frequency) return [{ value, code: "period" }];
      const refusal = known && refuseValue({ ...value, indicatorId: "", version: 0 }, known);
      return refusal ? [{ value, ...refusal }] : [];
    });
    expect(faults).toEqual([]);
    const reporters = new Map([...indicators.keys()].map((code) => [code, reportersOf(organisation, code)]));
    expect(
      organisation.values.filter(({ indicator, unit }) => !reporters.get(indicator)?.includes(unit)),
    ).toEqual([]);
  });

  it("reports after the period's end and in order of time", () => {
    expect(organisation.values.filter(({ period, on }) => on <= (parsePeriod(period)?.end ?? on))).toEqual(
      [],
    );
    expect(organisation.values.every(({ on }) => on <= "2026-11-23")).toBe(true);
    const days = organisation.values.map((value) => value.on);
    expect(days).toEqual(days.toSorted());
  });

  it("has accounts named by role, at addresses that cannot exist", () => {
    expect(organisation.accounts.every(({ email }) => /^[a-z]+\.[a-z]+@demo\.invalid$/.test(email))).toBe(
      true,
    );
    expect(demoAccounts.filter(({ organisation: name }) => name === organisation.name.nn)).toHaveLength(
      organisation.accounts.length,
    );
  });
});

it("has a password and an address for each demo account", () => {
  expect(demoPassword.length).toBeGreaterThanOrEqual(12);
  expect(duplicates(demoAccounts.map(({ email }) => email))).toEqual([]);
});

/** As a form sends it: with the id of the indicator that weighs, which the seed names by its code. */
function withDenominator<T extends { denominator?: string }>({ denominator, ...sheet }: T) {
  return { ...sheet, denominatorId: denominator ? "00000000-0000-4000-8000-000000000000" : null };
}

function rulesOf(indicator: SeedOrganisation["indicators"][number]) {
  const { kind, decimals, scale, minimum, maximum, grades } = factSheetInput.parse(
    withDenominator(indicator),
  );
  return {
    kind,
    decimals,
    scale,
    minimum: fixedOrNull(minimum),
    maximum: fixedOrNull(maximum),
    grades: (grades ?? []).map((grade) => fixedFromDecimal(grade.value ?? "")),
  };
}

function namesOf(organisation: SeedOrganisation): Texts[] {
  const { name, vision, plans, units, indicators, scorecards } = organisation;
  return [
    name,
    vision,
    ...plans.map((plan) => plan.name),
    ...units.flatMap((unit) => [unit.name, ...(unit.vision ? [unit.vision] : [])]),
    ...indicators.flatMap((each) => [each.name, each.why, each.definition, each.source, each.valueUnit]),
    ...indicators.flatMap((each) => [
      each.ownerTitle ?? {},
      ...(each.grades ?? []).map((grade) => grade.name),
    ]),
    ...scorecards.flatMap((card) => [card.name, ...card.focusAreas.map((area) => area.name)]),
    ...scorecards.flatMap((card) =>
      card.focusAreas.flatMap((area) => area.objectives.map((each) => each.name)),
    ),
    ...scorecards.flatMap((card) => successFactorsOf(card).map((factor) => factor.name)),
  ];
}
