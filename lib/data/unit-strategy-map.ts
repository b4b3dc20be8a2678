import "server-only";
import { cache } from "react";
import { type Actor, mayAt } from "./access";
import type { Board } from "./board";
import { type EndSeries, factorSeries, indicatorSeries, type SeriesPlace } from "./evidence-series";
import { rowOf, unitHead } from "./indicator-row";
import { linkEvidence } from "./link-evidence";
import { organisationHead } from "./organisation-head";
import type { Reader } from "./reading";
import { liveLinks, type MapLink } from "./strategy-map";
import { firstLinksOf } from "./structure-node";
import { openUnitBoard } from "./unit-board";
import { ancestorsOf } from "./unit-dashboard";
import type { StandingLink, StandingNode, UnitStrategyMap } from "./unit-strategy-map-view";

/**
 * The strategy map of a unit in a period: the success factors of the cards the actor may read there, the indicators that are cause or
 * effect of something, the links in use today both of whose ends stand on those cards, and what the unit's figures say about each.
 * `knownOn` reads the figures as known on a day. Null as for the unit's dashboard. One statement beyond the snapshot's.
 */
export const getUnitStrategyMap = cache(
  async (
    actor: Actor,
    organisationCode: string,
    unitCode: string,
    periodCode?: string,
    knownOn?: string,
  ): Promise<UnitStrategyMap | null> => {
    const opened = await openUnitBoard({
      actor,
      organisation: organisationCode,
      unit: unitCode,
      period: periodCode,
      known: knownOn,
    });
    if (!opened) return null;
    const { snapshot, asKnown, unit, periods, reader, board } = opened;
    const { structure } = snapshot;
    const organisationId = structure.organisation.id;
    const place = { organisationId, path: unit.path };
    const links = linksAmong(await liveLinks(organisationId), placesOf(board));
    const seriesOf = seriesReader(board, {
      reader,
      unit,
      seesAll: mayAt(actor, "readConfidential", place),
    });
    const standing = ({ cause, effect, ...link }: MapLink): StandingLink => {
      const [first, second] = [seriesOf(cause), seriesOf(effect)];
      const evidence = first && second ? linkEvidence(link, first, second, periods.chosen) : null;
      return { ...link, cause, effect, evidence };
    };
    return {
      organisation: organisationHead(snapshot),
      asKnown,
      unit: unitHead(unit),
      ancestors: ancestorsOf(structure, unit).map(unitHead),
      period: periods.chosen,
      periods: periods.choices,
      bands: bandsOf(reader, board, links),
      links: links.map(standing),
      may: { define: mayAt(actor, "define", place) },
    };
  },
);

/** The keys of all that can be an end of a link on a board. */
function placesOf({ cards, perspectives }: Board): Set<string> {
  const factors = perspectives.flatMap((perspective) => perspective.factors);
  return new Set([
    ...factors.map(({ id }) => `factor.${id}`),
    ...firstLinksOf(cards).map(({ indicatorId }) => `indicator.${indicatorId}`),
  ]);
}

const linksAmong = (links: readonly MapLink[], places: ReadonlySet<string>) =>
  links.filter(({ cause, effect }) => places.has(cause) && places.has(effect));

/** Success factors by perspective, each followed by those of its indicators that are linked to something; an indicator once. */
function bandsOf(reader: Reader, board: Board, links: readonly MapLink[]): UnitStrategyMap["bands"] {
  const linked = new Set(links.flatMap(({ cause, effect }) => [cause, effect]));
  const drawn = new Set<string>();
  return board.perspectives.map(({ code, name, rollUp, factors }) => ({
    code,
    name,
    nodes: factors.flatMap((factor): StandingNode[] => {
      const { score = null, status = "noScore" } = rollUp.children.get(factor.id) ?? {};
      const indicators = factor.links.flatMap((link): StandingNode[] => {
        const key = `indicator.${link.indicatorId}`;
        const row = linked.has(key) && !drawn.has(key) ? rowOf(reader, board, link, [link]) : null;
        if (!row) return [];
        drawn.add(key);
        return [{ key, kind: "indicator", code: row.indicator.code, name: row.indicator.name, row }];
      });
      const { id, code, name } = factor;
      return [{ key: `factor.${id}`, kind: "factor", code, name, rollUp: { score, status } }, ...indicators];
    }),
  }));
}

/** Finds the series of an end by its key, each made once; null for an indicator whose figures the reader may not see. */
function seriesReader(board: Board, place: SeriesPlace): (key: string) => EndSeries | null {
  const { indicators } = place.reader.snapshot.structure;
  const made = new Map<string, EndSeries | null>();
  const make = (key: string): EndSeries | null => {
    const factor = board.perspectives
      .flatMap(({ factors }) => factors)
      .find(({ id }) => key === `factor.${id}`);
    if (factor) return factorSeries(place, factor);
    const indicator = indicators.get(key.slice("indicator.".length));
    const isSeen = indicator && (place.seesAll || !indicator.confidential);
    return isSeen ? indicatorSeries(place, indicator) : null;
  };
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const series = make(key);
    made.set(key, series);
    return series;
  };
}
