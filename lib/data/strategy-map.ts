import "server-only";
import { cache } from "react";
import { today } from "@/lib/clock";
import { dbOf } from "@/lib/db/client";
import type { Cause } from "@/lib/domain/cause";
import { planAt } from "@/lib/domain/plan";
import type { Texts } from "@/lib/schemas/texts";
import { type Actor, mayAt } from "./access";
import { perspectivesAt } from "./board";
import { endsOf } from "./cause-end";
import { getOwnSnapshot, type Snapshot } from "./snapshot";
import { type PlanInForce, type ScorecardNode, successFactorsOf } from "./structure-node";
import { asTexts } from "./texts";

/** A success factor, or an indicator that is cause or effect of something. `key` is "factor.<id>" or "indicator.<id>". */
export type MapNode = { key: string; kind: "factor" | "indicator"; code: string; name: Texts };

export type MapLink = Cause & { reason: Texts };

/** The strategy as a picture: perspectives from the top down, what stands in each, and what leads to what. */
export type StrategyMap = {
  cards: { id: string; name: Texts }[];
  /** The card drawn; null: all of them. */
  card: string | null;
  bands: { code: string; name: Texts; nodes: MapNode[] }[];
  links: MapLink[];
};

/**
 * The strategy map of the actor's own organisation in force today, to be worked on: published cards and those one may read, no
 * confidential indicators but for who may read them. `card` draws one card with what its nodes are linked to, "all" everything
 * that is linked; without it the first card with a link. Null when there is no such card to see. One statement beyond the snapshot's.
 */
export const getOwnStrategyMap = cache(async (actor: Actor, card?: string) =>
  mapOf(actor, await getOwnSnapshot(actor), card),
);

async function mapOf(
  actor: Actor,
  snapshot: Snapshot | null,
  asked: string | undefined,
): Promise<StrategyMap | null> {
  if (!snapshot) return null;
  const { structure } = snapshot;
  const organisationId = structure.organisation.id;
  const plan = planAt(structure.plans, { end: today() });
  const may = (permission: "read" | "readConfidential", of: ScorecardNode) =>
    unitsOf(plan, of).some((id) => {
      const unit = structure.units.find((each) => each.id === id);
      return unit !== undefined && mayAt(actor, permission, { organisationId, path: unit.path });
    });
  const cards = plan?.scorecards.filter((card) => card.published || may("read", card)) ?? [];
  const placed = cards.flatMap((card) => nodesOf(snapshot, card, may("readConfidential", card)));
  const all = linksAmong(await liveLinks(organisationId), placed, null);
  const card = asked === "all" ? null : (asked ?? firstLinked(placed, all));
  if (card !== null && !cards.some(({ id }) => id === card)) return null;

  const links = linksAmong(all, placed, card);
  const linked = new Set(links.flatMap(({ cause, effect }) => [cause, effect]));
  const isDrawn = (each: Placed) =>
    linked.has(each.node.key) || (each.node.kind === "factor" && each.card === card);
  const drawn = onceEach(placed.filter(isDrawn), card);
  return {
    cards: cards.map(({ id, name }) => ({ id, name })),
    card,
    bands: perspectivesAt(structure, { end: today() }).map(({ id, code, name }) => ({
      code,
      name,
      nodes: drawn.filter(({ perspectiveId }) => perspectiveId === id).map(({ node }) => node),
    })),
    links,
  };
}

type Placed = { node: MapNode; card: string; perspectiveId: string };

const unitsOf = (plan: PlanInForce | undefined, { id, ownerUnitId }: ScorecardNode): string[] => [
  ownerUnitId,
  ...[...(plan?.assigned ?? [])].filter(([, cards]) => cards.includes(id)).map(([unitId]) => unitId),
];

/** The success factors of a card, each followed by its indicators; those stand in the perspective of the factor. */
function nodesOf({ structure }: Snapshot, card: ScorecardNode, seesAll: boolean): Placed[] {
  return successFactorsOf(card).flatMap((factor) => {
    const place = { card: card.id, perspectiveId: factor.perspectiveId };
    const { id, code, name } = factor;
    const own: Placed = { ...place, node: { key: `factor.${id}`, kind: "factor", code, name } };
    const indicators = factor.links
      .flatMap(({ indicatorId }) => structure.indicators.get(indicatorId) ?? [])
      .filter(({ confidential }) => seesAll || !confidential)
      .map(
        (indicator): Placed => ({
          ...place,
          node: {
            key: `indicator.${indicator.id}`,
            kind: "indicator",
            code: indicator.code,
            name: indicator.name,
          },
        }),
      );
    return [own, ...indicators];
  });
}

/** The first card something of which is linked. */
function firstLinked(placed: readonly Placed[], links: readonly MapLink[]): string | null {
  const linked = new Set(links.flatMap(({ cause, effect }) => [cause, effect]));
  return placed.find(({ node }) => linked.has(node.key))?.card ?? null;
}

/** The links both of whose ends are to be seen; with a card, those that touch it. */
function linksAmong(links: readonly MapLink[], placed: readonly Placed[], card: string | null): MapLink[] {
  const seen = new Set(placed.map(({ node }) => node.key));
  const onCard = new Set(
    placed.filter((each) => card === null || each.card === card).map(({ node }) => node.key),
  );
  return links.filter(
    ({ cause, effect }) => seen.has(cause) && seen.has(effect) && (onCard.has(cause) || onCard.has(effect)),
  );
}

/** An indicator may stand on many cards; it is drawn once, where the card asked for has it. */
function onceEach(placed: readonly Placed[], card: string | null): Placed[] {
  const first = new Map<string, Placed>();
  for (const each of [...placed.filter((one) => one.card === card), ...placed]) {
    if (!first.has(each.node.key)) first.set(each.node.key, each);
  }
  return [...first.values()];
}

/** The links of an organisation that are in use. */
export async function liveLinks(organisationId: string): Promise<MapLink[]> {
  const rows = await dbOf(organisationId).causeLink.findMany({
    where: { organisationId, archivedAt: null },
    orderBy: { id: "asc" },
  });
  return rows.map((row) => ({
    id: row.id,
    ...endsOf(row),
    sign: row.sign,
    lagMonths: row.lagMonths,
    reason: asTexts(row.reason),
  }));
}
