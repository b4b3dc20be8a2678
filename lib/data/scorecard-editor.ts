import "server-only";
import { cache } from "react";
import { dbOf } from "@/lib/db/client";
import { type Actor, maySomewhere } from "./access";
import { toDay } from "./decimal";
import type { EditorChoices, IndicatorEdit, LevelEdit, ScorecardEditor } from "./editor-view";
import { readFactSheet } from "./fact-sheet";
import { archivedOf, outlineOf } from "./node-outline";
import { nodesOf, wholeCard } from "./node-tree";
import { listPerspectives } from "./perspective";
import { scorecardsWhere } from "./scorecard";
import { readIndicators, readTargetLevels } from "./structure-indicators";
import { readUnits } from "./structure-units";
import { asTexts } from "./texts";
import { isUuid } from "./uuid";

/**
 * A scorecard as it is edited: the outline with versions. Null when the actor may not define there. Reads the card and its own
 * indicators only, never values: it costs the same in a large organisation.
 */
export const getScorecardEditor = cache(async (actor: Actor, id: string): Promise<ScorecardEditor | null> => {
  const { organisationId } = actor;
  if (!organisationId || !isUuid(id)) return null;
  const card = await dbOf(actor.organisationId).scorecard.findFirst({
    where: { organisationId, id, ...scorecardsWhere(actor) },
    include: {
      ...wholeCard,
      ownerUnit: { select: { name: true, code: true, parentId: true } },
      plan: {
        select: { organisation: { select: { code: true, dashboardKind: true, indicatorLimit: true } } },
      },
      assignments: {
        where: { archivedAt: null },
        orderBy: { unit: { path: "asc" } },
        select: { unit: { select: { name: true, code: true } } },
      },
    },
  });
  if (!card) return null;
  const { organisation } = card.plan;
  const linked = [...new Set(nodesOf(card).flatMap(({ indicatorId }) => indicatorId ?? []))];
  const known = {
    indicators: await readIndicators(dbOf(organisationId), organisationId, linked),
    targetLevels: await readTargetLevels(dbOf(organisationId), organisationId, linked),
  };
  return {
    id: card.id,
    version: card.version,
    name: asTexts(card.name),
    organisation: organisation.code,
    dashboardKind: organisation.dashboardKind,
    owner: { code: card.ownerUnit.code, name: asTexts(card.ownerUnit.name) },
    mayLift: card.ownerUnit.parentId !== null,
    indicatorLimit: organisation.indicatorLimit,
    overLimitReason: card.overLimitReason,
    focusAreas: outlineOf(card, known),
    archived: archivedOf(card, known),
    assigned: card.assignments.map(({ unit }) => ({ code: unit.code, name: asTexts(unit.name) })),
    perspectives: await listPerspectives(actor),
  };
});

/** What the forms that need more than the card choose among; null for who may not define anywhere. */
export const getEditorChoices = cache(async (actor: Actor): Promise<EditorChoices | null> => {
  const { organisationId } = actor;
  if (!organisationId || !maySomewhere(actor, "define")) return null;
  const indicators = await dbOf(actor.organisationId).indicator.findMany({
    where: { organisationId, archivedAt: null },
    orderBy: { code: "asc" },
    select: {
      id: true,
      code: true,
      definitions: { orderBy: { version: "desc" }, distinct: ["indicatorId"], select: { name: true } },
    },
  });
  const units = await readUnits(dbOf(organisationId), organisationId);
  return {
    library: indicators.flatMap(({ definitions: [sheet], ...indicator }) =>
      sheet ? [{ ...indicator, name: asTexts(sheet.name) }] : [],
    ),
    units: units.map(({ id, name }) => ({ id, name })),
  };
});

/** An indicator's fact sheet for its form, with the version to send back; null when it is not in the library of an actor who may define. */
export const getIndicatorEdit = cache(
  async (actor: Actor, indicatorId: string): Promise<IndicatorEdit | null> => {
    const { organisationId } = actor;
    if (!organisationId || !maySomewhere(actor, "define") || !isUuid(indicatorId)) return null;
    const indicator = await dbOf(actor.organisationId).indicator.findFirst({
      where: { organisationId, id: indicatorId, archivedAt: null },
    });
    if (!indicator) return null;
    const { denominatorId } = await dbOf(actor.organisationId).indicatorDefinition.findFirstOrThrow({
      where: { organisationId, indicatorId, version: indicator.definitionVersion },
      select: { denominatorId: true },
    });
    const factSheet = await readFactSheet(organisationId, indicatorId);
    return {
      id: indicator.id,
      code: indicator.code,
      version: indicator.version,
      factSheet: { ...factSheet, denominatorId },
    };
  },
);

/** The levels in force or to come of an indicator, latest first period last; none for who may not define. */
export const listTargetLevels = cache(async (actor: Actor, indicatorId: string): Promise<LevelEdit[]> => {
  const { organisationId } = actor;
  if (!organisationId || !maySomewhere(actor, "define") || !isUuid(indicatorId)) return [];
  const rows = await dbOf(actor.organisationId).targetLevel.findMany({
    where: { organisationId, indicatorId, retiredAt: null },
    orderBy: [{ fromDay: "asc" }, { id: "asc" }],
    include: { unit: { select: { name: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    unit: row.unit ? asTexts(row.unit.name) : null,
    fromPeriod: row.fromPeriod,
    ambition: row.ambition?.toFixed() ?? null,
    lowest: row.lowest?.toFixed() ?? null,
    ambitionUpper: row.ambitionUpper?.toFixed() ?? null,
    lowestUpper: row.lowestUpper?.toFixed() ?? null,
    adoptedBy: row.adoptedBy,
    caseNumber: row.caseNumber,
    adoptedOn: row.adoptedOn ? toDay(row.adoptedOn) : null,
  }));
});
