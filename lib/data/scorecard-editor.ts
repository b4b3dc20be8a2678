import "server-only";
import { cache } from "react";
import { db } from "@/lib/db/client";
import type { Texts } from "@/lib/schemas/texts";
import { type Actor, mayAt, maySomewhere } from "./access";
import { toDay } from "./decimal";
import type { IndicatorEdit, LevelEdit, NodeEdit, ScorecardEditor, ScorecardListing } from "./editor-view";
import { readFactSheet } from "./fact-sheet";
import { listPerspectives } from "./perspective";
import { scorecardsWhere } from "./scorecard";
import { getOwnSnapshot } from "./snapshot";
import { linksOf } from "./structure-node";
import { asTexts } from "./texts";
import { found } from "./write";

/** The scorecards the actor may edit, by owner and order. */
export const listScorecards = cache(async (actor: Actor): Promise<ScorecardListing[]> => {
  const snapshot = await getOwnSnapshot(actor);
  if (!snapshot) return [];
  const { structure } = snapshot;
  const { id: organisationId } = structure.organisation;
  return structure.scorecards.flatMap((card) => {
    const owner = structure.units.find((unit) => unit.id === card.ownerUnitId);
    if (!owner || !mayAt(actor, "define", { organisationId, path: owner.path })) return [];
    const units = [...structure.assigned.values()].filter((cards) => cards.includes(card.id)).length;
    return [
      {
        id: card.id,
        name: card.name,
        owner: owner.name,
        published: card.published,
        units,
        indicators: linksOf(card).length,
      },
    ];
  });
});

/** A scorecard as it is edited: the outline with versions, and what its forms choose among. Null when the actor may not define there. */
export const getScorecardEditor = cache(async (actor: Actor, id: string): Promise<ScorecardEditor | null> => {
  const { organisationId } = actor;
  if (!organisationId || !isUuid(id)) return null;
  const live = {
    where: { archivedAt: null },
    orderBy: [{ position: "asc" as const }, { id: "asc" as const }],
  };
  const card = await db.scorecard.findFirst({
    where: { organisationId, id, ...scorecardsWhere(actor) },
    include: {
      ownerUnit: { select: { name: true, code: true } },
      focusAreas: {
        ...live,
        include: {
          objectives: { ...live, include: { successFactors: { ...live, include: { links: live } } } },
        },
      },
    },
  });
  const snapshot = await getOwnSnapshot(actor);
  if (!card || !snapshot) return null;
  const { structure } = snapshot;
  const linkEdit = (link: Omit<Row, "name"> & { indicatorId: string }) => {
    const { kind, grades, decimals, valueUnit, name } = found(
      structure.indicators.get(link.indicatorId) ?? null,
    );
    const levels = structure.targetLevels.get(link.indicatorId) ?? [];
    return {
      ...nodeEdit({ ...link, name }),
      indicatorId: link.indicatorId,
      measured: { kind, grades, decimals, valueUnit },
      levels: levels.filter((level) => level.retiredAt === null),
    };
  };
  return {
    id: card.id,
    name: asTexts(card.name),
    organisation: structure.organisation.code,
    dashboardKind: structure.organisation.dashboardKind,
    owner: { code: card.ownerUnit.code, name: asTexts(card.ownerUnit.name) },
    focusAreas: card.focusAreas.map((area) => ({
      ...nodeEdit(area),
      objectives: area.objectives.map((objective) => ({
        ...nodeEdit({ ...objective, code: "" }),
        successFactors: objective.successFactors.map((factor) => ({
          ...nodeEdit(factor),
          perspectiveId: factor.perspectiveId,
          links: factor.links.map(linkEdit),
        })),
      })),
    })),
    perspectives: await listPerspectives(actor),
    library: [...structure.indicators.values()].map(({ id: indicatorId, code, name }) => ({
      id: indicatorId,
      code,
      name,
    })),
    units: structure.units.map(({ id: unitId, name }) => ({ id: unitId, name })),
  };
});

/** An indicator's fact sheet for its form, with the version to send back; null when it is not in the library of an actor who may define. */
export const getIndicatorEdit = cache(
  async (actor: Actor, indicatorId: string): Promise<IndicatorEdit | null> => {
    const { organisationId } = actor;
    if (!organisationId || !maySomewhere(actor, "define") || !isUuid(indicatorId)) return null;
    const indicator = await db.indicator.findFirst({
      where: { organisationId, id: indicatorId, archivedAt: null },
    });
    if (!indicator) return null;
    const { denominatorId } = await db.indicatorDefinition.findFirstOrThrow({
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
  const rows = await db.targetLevel.findMany({
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

type Row = { id: string; version: number; code: string; name: unknown; weight: { toFixed(): string } };

function nodeEdit({ id, version, code, name, weight }: Row): NodeEdit {
  return { id, version, code, name: (name ?? {}) as Texts, weight: weight.toFixed() };
}

/** Anything else in the address would be refused by the database with an error instead of "not found". */
function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
