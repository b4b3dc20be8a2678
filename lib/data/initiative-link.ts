import "server-only";
import { AppError } from "@/lib/app-error";
import type { InitiativeInput } from "@/lib/schemas/initiative";
import { peopleAt } from "./unit-people";
import type { UnitRow } from "./unit-place";
import type { Write } from "./write";

export type InitiativeLinks = Pick<InitiativeInput, "indicators" | "deviations">;

/**
 * Refuses what does not belong at the unit, at its field: a text that lacks the organisation's own language (required), an owner who
 * does not work there (notHere), an indicator that stands on none of its cards or a deviation that is not below it (wrong).
 */
export async function requireFitting(
  at: Write,
  unit: UnitRow,
  input: InitiativeLinks & Pick<InitiativeInput, "name" | "description" | "ownerId">,
): Promise<void> {
  const fields = {
    ...(await unsaid(at, input)),
    ...(await strangers(at, unit, input)),
    ...(await strayLinks(at, unit, input)),
  };
  if (Object.keys(fields).length > 0) throw new AppError("invalid", { fields });
}

async function unsaid(
  { tx, organisationId }: Write,
  { name, description }: Pick<InitiativeInput, "name" | "description">,
) {
  const { locale } = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId } });
  const lacking = Object.entries({ name, description }).filter(([, texts]) => !texts[locale]);
  return Object.fromEntries(lacking.map(([field]) => [`${field}.${locale}`, "required"]));
}

async function strangers(
  { tx }: Write,
  unit: UnitRow,
  { ownerId }: Pick<InitiativeInput, "ownerId">,
): Promise<Record<string, string>> {
  const people = await peopleAt(tx, unit);
  return people.some(({ id }) => id === ownerId) ? {} : { ownerId: "notHere" };
}

async function strayLinks({ tx, organisationId }: Write, unit: UnitRow, links: InitiativeLinks) {
  const scorecard = { assignments: { some: { unitId: unit.id, archivedAt: null } } };
  const indicators = await tx.indicatorLink.findMany({
    where: {
      organisationId,
      indicatorId: { in: links.indicators },
      successFactor: { objective: { focusArea: { scorecard } } },
    },
    select: { indicatorId: true },
  });
  const deviations = await tx.deviation.findMany({
    where: { organisationId, id: { in: links.deviations }, unit: { path: { startsWith: unit.path } } },
    select: { id: true },
  });
  const known = new Set([
    ...indicators.map(({ indicatorId }) => indicatorId),
    ...deviations.map(({ id }) => id),
  ]);
  const named = [
    ...links.indicators.map((id) => ({ id, field: `indicators.${id}` })),
    ...links.deviations.map((id) => ({ id, field: `deviations.${id}` })),
  ];
  return Object.fromEntries(
    named.filter(({ id }) => !known.has(id)).map(({ field }) => [field, "wrong"] as const),
  );
}

/** Links an initiative to these indicators and deviations, and to no others. */
export async function linkInitiative(
  { tx, organisationId }: Write,
  initiativeId: string,
  { indicators, deviations }: InitiativeLinks,
): Promise<void> {
  const own = { organisationId, initiativeId };
  await tx.initiativeIndicator.deleteMany({ where: own });
  await tx.initiativeDeviation.deleteMany({ where: own });
  await tx.initiativeIndicator.createMany({
    data: indicators.map((indicatorId) => ({ ...own, indicatorId })),
  });
  await tx.initiativeDeviation.createMany({
    data: deviations.map((deviationId) => ({ ...own, deviationId })),
  });
}

/** What an initiative is linked to now. */
export async function linksOfInitiative(
  { tx, organisationId }: Write,
  initiativeId: string,
): Promise<InitiativeLinks> {
  const where = { organisationId, initiativeId };
  const indicators = await tx.initiativeIndicator.findMany({ where });
  const deviations = await tx.initiativeDeviation.findMany({ where });
  return {
    indicators: indicators.map(({ indicatorId }) => indicatorId),
    deviations: deviations.map(({ deviationId }) => deviationId),
  };
}
