import type { Actor } from "@/lib/data/access";
import { createCause } from "@/lib/data/cause";
import { createFocusArea } from "@/lib/data/focus-area";
import { createIndicator } from "@/lib/data/indicator";
import { createIndicatorLink } from "@/lib/data/indicator-link";
import { createObjective } from "@/lib/data/objective";
import { createOrganisation } from "@/lib/data/organisation";
import { listPerspectives } from "@/lib/data/perspective";
import { createPlan, editPeriodSetting, editVision } from "@/lib/data/plan";
import { assignScorecard, createScorecard } from "@/lib/data/scorecard";
import { setServiceAspect } from "@/lib/data/service-aspect";
import { createSuccessFactor } from "@/lib/data/success-factor";
import { createUnit, type NewUnit } from "@/lib/data/unit";
import { createUser } from "@/lib/data/user";
import { causeInput } from "@/lib/schemas/cause";
import { factSheetInput } from "@/lib/schemas/indicator";
import {
  focusAreaInput,
  indicatorLinkInput,
  objectiveInput,
  successFactorInput,
} from "@/lib/schemas/strategy";
import { demoPassword } from "./accounts";
import { foundGroupings } from "./groupings";
import { idOf } from "./id-of";
import type { SeedOrganisation, SeedScorecard } from "./shape";

/** Ids of what has been founded, by the seed's own codes, and the set-up actor that may do everything there. */
export type Founded = { actor: Actor; units: Map<string, string>; indicators: Map<string, string> };

/** Writes all of an organisation but its levels and values. */
export async function foundOrganisation(seed: SeedOrganisation): Promise<Founded> {
  const { code, kind, name, locale, dashboardKind } = seed;
  const organisationId = await createOrganisation({
    code,
    kind,
    name,
    locale,
    dashboardKind,
    published: false,
    demo: true,
  });
  const { actor, units } = await foundUnits(organisationId, seed);
  const planId = await foundPlans(actor, seed, units);
  for (const deadline of seed.deadlines)
    await editPeriodSetting(actor, { ...deadline, requiresApproval: false, remindDays: 7, escalateDays: 7 });
  const indicators = await foundIndicators(actor, seed);
  const perspectives = new Map((await listPerspectives(actor)).map((each) => [each.code, each.id]));
  const factors = new Map<string, string>();
  for (const [position, card] of seed.scorecards.entries()) {
    await foundScorecard({ actor, units, indicators, perspectives, factors, planId, position }, card);
  }
  await foundCauses(actor, seed, { indicators, factors });
  await foundGroupings(actor, seed, units);
  for (const { email, name: person, grants } of seed.accounts) {
    const placed = grants.map(({ role, unit }) => ({ role, unitId: idOf(units, unit) }));
    await createUser(actor, { email, name: person, password: demoPassword, grants: placed });
  }
  return { actor, units, indicators };
}

async function foundUnits(organisationId: string, seed: SeedOrganisation) {
  const founder: Actor = { organisationId, userId: null, name: "", grants: [] };
  const units = new Map<string, string>();
  let actor = founder;
  for (const [position, unit] of seed.units.entries()) {
    const { parent, vision: _vision, openedOn = "2000-01-01", kind, ...rest } = unit;
    const parentId = parent === null ? null : idOf(units, parent);
    const { id, path } = await createUnit(actor, {
      ...rest,
      kind: kind as NewUnit["kind"],
      openedOn,
      parentId,
      position,
    });
    units.set(unit.code, id);
    if (parentId !== null) continue;
    const roles = ["administrator", "leader"] as const;
    actor = { ...founder, grants: roles.map((role) => ({ role, unitId: id, path })) };
  }
  return { actor, units };
}

async function foundPlans(actor: Actor, seed: SeedOrganisation, units: Map<string, string>): Promise<string> {
  let current = "";
  for (const { code: _code, ...plan } of seed.plans) {
    const id = await createPlan(actor, plan);
    if (plan.state === "current") current = id;
  }
  for (const { code, parent, vision } of seed.units) {
    const text = parent === null ? seed.vision : vision;
    if (text) await editVision(actor, { planId: current, unitId: idOf(units, code), text });
  }
  return current;
}

async function foundIndicators(actor: Actor, seed: SeedOrganisation): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  // Those that weigh others come first, since a fact sheet names them by id.
  const weighing = new Set(seed.indicators.map((indicator) => indicator.denominator));
  const inOrder = [...seed.indicators].sort(
    (a, b) => Number(weighing.has(b.code)) - Number(weighing.has(a.code)),
  );
  for (const { code, denominator, serviceAspect, ...sheet } of inOrder) {
    const denominatorId = denominator ? idOf(ids, denominator) : null;
    const id = await createIndicator(actor, {
      code,
      factSheet: factSheetInput.parse({ ...sheet, denominatorId }),
    });
    ids.set(code, id);
    if (serviceAspect) await setServiceAspect(actor, { id, version: 1, serviceAspect });
  }
  return ids;
}

type CardPlace = Founded & {
  perspectives: Map<string, string>;
  /** Filled as they are founded, by "card/code". */
  factors: Map<string, string>;
  planId: string;
  position: number;
};

async function foundScorecard(place: CardPlace, card: SeedScorecard): Promise<void> {
  const { actor, units, planId, position } = place;
  const { code, name, published } = card;
  const ownerUnitId = idOf(units, card.owner);
  const scorecardId = await createScorecard(actor, { planId, ownerUnitId, code, name, published, position });
  await assignScorecard(
    actor,
    scorecardId,
    card.assignedTo.map((unit) => idOf(units, unit)),
  );
  for (const { objectives, ...area } of card.focusAreas) {
    const focusAreaId = await createFocusArea(actor, focusAreaInput.parse({ ...weighed(area), scorecardId }));
    for (const { successFactors, ...objective } of objectives) {
      const objectiveId = await createObjective(
        actor,
        objectiveInput.parse({ ...weighed(objective), focusAreaId }),
      );
      for (const factor of successFactors) {
        const id = await foundSuccessFactor(place, objectiveId, factor);
        place.factors.set(`${code}/${factor.code}`, id);
      }
    }
  }
}

type SeedFactor = SeedScorecard["focusAreas"][number]["objectives"][number]["successFactors"][number];

async function foundSuccessFactor(
  { actor, indicators, perspectives }: CardPlace,
  objectiveId: string,
  seed: SeedFactor,
): Promise<string> {
  const { links, perspective, ...factor } = seed;
  const perspectiveId = idOf(perspectives, perspective);
  const input = successFactorInput.parse({ ...weighed(factor), objectiveId, perspectiveId });
  const successFactorId = await createSuccessFactor(actor, input);
  for (const { indicator, ...link } of links) {
    const indicatorId = idOf(indicators, indicator);
    await createIndicatorLink(
      actor,
      indicatorLinkInput.parse({ ...weighed(link), successFactorId, indicatorId }),
    );
  }
  return successFactorId;
}

async function foundCauses(
  actor: Actor,
  { causes = [] }: SeedOrganisation,
  { indicators, factors }: Pick<CardPlace, "indicators" | "factors">,
) {
  const end = (code: string) =>
    code.includes("/") ? `factor.${idOf(factors, code)}` : `indicator.${idOf(indicators, code)}`;
  for (const { cause, effect, sign, lagMonths, reason } of causes) {
    const link = { cause: end(cause), effect: end(effect), sign, lagMonths: String(lagMonths), reason };
    await createCause(actor, causeInput.parse(link));
  }
}

/** A weight as the forms send it; without one everything weighs the same. */
function weighed<T extends { weight?: number }>(node: T) {
  return { ...node, weight: String(node.weight ?? 1) };
}
