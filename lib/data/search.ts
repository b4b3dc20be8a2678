import "server-only";
import { cache } from "react";
import { today } from "@/lib/clock";
import type { Period } from "@/lib/domain/period";
import { searchRank } from "@/lib/domain/search";
import { type Actor, mayAt } from "./access";
import { visibleCards } from "./board";
import { dashboardPeriods } from "./dashboard-period";
import { unitHead } from "./indicator-row";
import type { SearchAnswer, SearchKind, SearchPage } from "./search-view";
import { getSnapshot } from "./snapshot";
import type { Structure } from "./structure";
import {
  type IndicatorNode,
  linksOf,
  type ScorecardNode,
  successFactorsOf,
  type UnitNode,
} from "./structure-node";

/** A card with the units on whose pages the reader sees it, from the top of the tree downwards. */
type ShownCard = { card: ScorecardNode; units: UnitNode[] };
type Entry = Omit<SearchAnswer, "rank"> & { codes: string[] };

/**
 * Units, indicators, and what stands on the cards the actor may read now, by a text in their names or codes; not in order.
 * Null when there is no organisation the actor may see. Statements: one when nothing has changed since the last reading.
 */
export const getSearchPage = cache(
  async (actor: Actor, organisationCode: string, question: string): Promise<SearchPage | null> => {
    const snapshot = await getSnapshot(actor, organisationCode);
    const periods = snapshot && dashboardPeriods(snapshot.structure, today());
    if (!snapshot || !periods) return null;
    const { structure } = snapshot;
    const { id: _id, dashboardKind: _kind, ...organisation } = structure.organisation;
    const entries = question.trim() === "" ? [] : entriesOf(structure, actor, periods.chosen);
    return { organisation, question, answers: entries.flatMap((entry) => answerOf(entry, question)) };
  },
);

function answerOf({ codes, ...entry }: Entry, question: string): SearchAnswer[] {
  const names = Object.values(entry.name).filter((name) => name !== undefined);
  const rank = searchRank(question, { codes, names });
  return rank === null ? [] : [{ ...entry, rank }];
}

function entriesOf(structure: Structure, actor: Actor, period: Period): Entry[] {
  const cards = shownCards(structure, actor, period);
  return [
    ...structure.units.map((unit) => unitEntry(structure, unit)),
    ...indicatorEntries(structure, actor, cards),
    ...cards.flatMap(cardEntries),
  ];
}

function shownCards(structure: Structure, actor: Actor, period: Period): ShownCard[] {
  const shown = new Map<string, ShownCard>();
  for (const unit of structure.units) {
    for (const card of visibleCards(structure, actor, unit, period)) {
      const known = shown.get(card.id);
      if (known) known.units.push(unit);
      else shown.set(card.id, { card, units: [unit] });
    }
  }
  return [...shown.values()];
}

function unitEntry({ units }: Structure, unit: UnitNode): Entry {
  const above = units.find(({ id }) => id === unit.parentId);
  const place = { unit: unitHead(unit), others: 0, within: above?.name ?? null, hidden: null };
  return { ...place, kind: "unit", id: unit.id, code: null, name: unit.name, codes: [unit.code] };
}

function cardEntries({ card, units }: ShownCard): Entry[] {
  const entry = (kind: SearchKind, { id, code, name }: Node, within: Entry["within"]): Entry[] => {
    const [unit] = units;
    if (!unit) return [];
    const place = { unit: unitHead(unit), others: units.length - 1, within, hidden: null };
    return [{ ...place, kind, id, code: code ?? null, name, codes: code ? [code] : [] }];
  };
  const onCard = (kind: SearchKind) => (node: Node) => entry(kind, node, card.name);
  return [
    ...entry("scorecard", card, null),
    ...card.focusAreas.flatMap(onCard("focusArea")),
    ...card.focusAreas.flatMap(({ objectives }) => objectives).flatMap(onCard("objective")),
    ...successFactorsOf(card).flatMap(onCard("successFactor")),
  ];
}

type Node = { id: string; code?: string; name: Entry["name"] };

/** Each indicator once, at the first unit where the reader may see its figures, else where its name stands. */
function indicatorEntries(structure: Structure, actor: Actor, cards: readonly ShownCard[]): Entry[] {
  const { id: organisationId } = structure.organisation;
  const mayRead = ({ confidential }: IndicatorNode, { path }: UnitNode) =>
    !confidential || mayAt(actor, "readConfidential", { organisationId, path });
  return [...placesOf(cards)].flatMap(([indicatorId, places]): Entry[] => {
    const indicator = structure.indicators.get(indicatorId);
    const open = indicator && places.find(({ unit }) => mayRead(indicator, unit));
    const place = open ?? places[0];
    if (!indicator || !place) return [];
    return [
      {
        kind: "indicator",
        id: indicator.id,
        code: indicator.code,
        name: indicator.name,
        unit: unitHead(place.unit),
        others: new Set(places.map(({ unit }) => unit)).size - 1,
        within: place.card.name,
        hidden: open ? null : { reason: indicator.confidentialReason },
        codes: [indicator.code, ...new Set(places.map(({ code }) => code))],
      },
    ];
  });
}

type Place = { card: ScorecardNode; unit: UnitNode; code: string };

/** Where each indicator stands: on which card of which unit, and its code there. */
function placesOf(cards: readonly ShownCard[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const { card, units } of cards) {
    for (const { indicatorId, code } of linksOf(card)) {
      const here = units.map((unit) => ({ card, unit, code }));
      places.set(indicatorId, [...(places.get(indicatorId) ?? []), ...here]);
    }
  }
  return places;
}
