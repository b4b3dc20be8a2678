import { MapKey } from "@/components/cause/map-key";
import { StrategyMapFigure } from "@/components/charts/strategy-map";
import { layoutMap } from "@/components/charts/strategy-map-layout";
import type { MapNodeDrawing } from "@/components/charts/strategy-map-node";
import { wrappedText } from "@/components/charts/wrapped-text";
import type { Words } from "@/components/ui/words";
import type { StandingLink, StandingNode, UnitStrategyMap } from "@/lib/data/unit-strategy-map-view";
import type { Status } from "@/lib/domain/score";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { nodeFigure, nodeName, nodeStatus, nodesOf, verdictFigures, verdictText } from "./map-words";

/** Two lines of name, one of status. */
const TALL = 72;

type StandingMapProps = { words: Words; map: UnitStrategyMap; chosen: string | null };

/** The map drawn: each box leads to its figures, each arrow to what figures say about it. The tables below say the same. */
export function StandingMap({ words, map, chosen }: StandingMapProps) {
  const { t, locale } = words;
  const nodes = nodesOf(map);
  const drawing = {
    layout: layoutMap(map, TALL),
    bands: new Map(map.bands.map(({ code, name }) => [code, wrappedText(textIn(name, locale), 14, 3)])),
    nodes: [...nodes.values()].map((node) => boxOf(words, map, node)),
    arrows: map.links.map((link) => ({
      id: link.id,
      sign: link.sign,
      seen: t(`causes.map.seen.${link.sign}`, { count: link.lagMonths }),
      heard: heardOf(words, link, nodes),
      href: linkHref(map, link.id),
      strong: link.evidence?.verdict === "covaries",
      chosen: link.id === chosen,
    })),
  };
  return (
    <div className="standing-map">
      <MapKey words={words}>
        <li className="map-arrow map-strong">
          <svg width="44" height="18" aria-hidden="true">
            <path className="map-line" d="M1 9H43" />
          </svg>
          {t("strategyMap.keyStrong")}
        </li>
      </MapKey>
      <StrategyMapFigure drawing={drawing} label={t("strategyMap.label")} />
    </div>
  );
}

/** Where it stands what figures say about a link. */
export const linkHref = ({ organisation, unit, period, asKnown }: UnitStrategyMap, link: string) =>
  routes.strategyMap(organisation.code, unit.code, { period: period.code, known: asKnown.day, link });

/** Where the figures of a node stand. */
export function nodeHref({ organisation, unit, period, asKnown }: UnitStrategyMap, node: StandingNode) {
  const at = [period.code, asKnown.day] as const;
  return node.kind === "factor"
    ? routes.unit(organisation.code, unit.code, ...at)
    : routes.indicator(organisation.code, unit.code, node.code, ...at);
}

const judged: readonly string[] = ["reached", "acceptable", "below"] satisfies Status[];

function boxOf(words: Words, map: UnitStrategyMap, node: StandingNode): MapNodeDrawing {
  const name = nodeName(words, node);
  const { code, word } = nodeStatus(words, node);
  const figure = nodeFigure(words, node);
  return {
    key: node.key,
    kind: node.kind,
    lines: wrappedText(name, 24, 2),
    heard: [`${name}: ${word}`, ...(figure ? [figure] : [])].join(", "),
    href: nodeHref(map, node),
    status: { name: judged.includes(code) ? (code as Status) : "notSet", text: word },
  };
}

function heardOf(words: Words, link: StandingLink, nodes: ReadonlyMap<string, StandingNode>): string {
  const { t } = words;
  const named = (key: string) => {
    const node = nodes.get(key);
    return node ? nodeName(words, node) : "";
  };
  const claim = t("causes.map.heard", {
    cause: named(link.cause),
    effect: named(link.effect),
    sign: t(`causes.sign.${link.sign}`),
    months: t("causes.months", { count: link.lagMonths }),
    seen: t(`causes.map.seen.${link.sign}`, { count: link.lagMonths }),
  });
  const figures = verdictFigures(words, link);
  return [claim, verdictText(words, link), ...(figures ? [figures] : [])].join(". ");
}
