import "server-only";
import { cache } from "react";
import { dbOf } from "@/lib/db/client";
import { type Cause, type CauseLoop, causeLoops } from "@/lib/domain/cause";
import type { Texts } from "@/lib/schemas/texts";
import { type Actor, maySomewhere } from "./access";
import { causesWhere, endsOf, factorsWhere } from "./cause-end";
import { asTexts } from "./texts";

/** What a link may lead from or to: a success factor with its card, or an indicator. `draft` names a plan that is not in force yet. */
export type CauseEnd = {
  key: string;
  kind: "factor" | "indicator";
  code: string;
  name: Texts;
  card: Texts | null;
  draft: Texts | null;
};

export type CauseView = Cause & { version: number; reason: Texts; archived: boolean };

/** The links one may edit, the things they may lead between, and the loops they make. */
export type CauseList = { causes: CauseView[]; ends: ReadonlyMap<string, CauseEnd>; loops: CauseLoop[] };

/** Cause and effect among success factors and indicators, or null for who may not define anywhere. A fixed number of statements. */
export const listCauses = cache(async (actor: Actor): Promise<CauseList | null> => {
  const { organisationId } = actor;
  if (!organisationId || !maySomewhere(actor, "define")) return null;
  const ends = new Map(
    [...(await factorsOf(organisationId, actor)), ...(await indicatorsOf(organisationId))].map((end) => [
      end.key,
      end,
    ]),
  );
  const rows = await dbOf(actor.organisationId).causeLink.findMany({
    where: { organisationId, ...causesWhere(actor) },
    orderBy: { id: "asc" },
  });
  const causes = rows
    .map((row) => ({
      id: row.id,
      version: row.version,
      ...endsOf(row),
      sign: row.sign,
      lagMonths: row.lagMonths,
      reason: asTexts(row.reason),
      archived: row.archivedAt !== null,
    }))
    // What leads from or to something that is archived, or of an archived plan, is history.
    .filter(({ cause, effect }) => ends.has(cause) && ends.has(effect));
  return { causes, ends, loops: causeLoops(causes.filter(({ archived }) => !archived)) };
});

async function factorsOf(organisationId: string, actor: Actor): Promise<CauseEnd[]> {
  const live = { archivedAt: null };
  const rows = await dbOf(actor.organisationId).successFactor.findMany({
    where: {
      AND: [
        factorsWhere(actor),
        { organisationId, ...live },
        {
          objective: { ...live, focusArea: { ...live, scorecard: { plan: { state: { not: "archived" } } } } },
        },
      ],
    },
    orderBy: [{ code: "asc" }, { id: "asc" }],
    include: {
      objective: { include: { focusArea: { include: { scorecard: { include: { plan: true } } } } } },
    },
  });
  return rows
    .map((row) => ({ row, card: row.objective.focusArea.scorecard }))
    .sort((one, other) => one.card.position - other.card.position)
    .map(({ row, card }) => ({
      key: `factor.${row.id}`,
      kind: "factor",
      code: row.code,
      name: asTexts(row.name),
      card: asTexts(card.name),
      draft: card.plan.state === "draft" ? asTexts(card.plan.name) : null,
    }));
}

async function indicatorsOf(organisationId: string): Promise<CauseEnd[]> {
  const rows = await dbOf(organisationId).indicator.findMany({
    where: { organisationId, archivedAt: null },
    orderBy: { code: "asc" },
    include: { definitions: { orderBy: { version: "desc" }, take: 1, select: { name: true } } },
  });
  return rows.map(({ id, code, definitions }) => ({
    key: `indicator.${id}`,
    kind: "indicator",
    code,
    name: asTexts(definitions[0]?.name ?? {}),
    card: null,
    draft: null,
  }));
}
