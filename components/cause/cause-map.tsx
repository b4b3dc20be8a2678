import { type StrategyMapDrawing, StrategyMapFigure } from "@/components/charts/strategy-map";
import { layoutMap } from "@/components/charts/strategy-map-layout";
import { wrappedText } from "@/components/charts/wrapped-text";
import { Heading } from "@/components/ui/heading";
import type { Words } from "@/components/ui/words";
import type { CauseList } from "@/lib/data/cause-list";
import type { MapLink, MapNode, StrategyMap } from "@/lib/data/strategy-map";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { MapFilter } from "./map-filter";
import { MapKey } from "./map-key";

type CauseMapProps = { words: Words; map: StrategyMap; list: CauseList };

/** The links as a strategy map: each box leads to a new link from it, each arrow to its form. The table below says the same. */
export function CauseMap({ words, map, list }: CauseMapProps) {
  const { t } = words;
  const isEmpty = map.bands.every(({ nodes }) => nodes.length === 0);
  return (
    <section className="cause-map">
      <Heading level={2}>{t("causes.map.title")}</Heading>
      <MapFilter words={words} map={map} />
      {isEmpty ? (
        <p className="note">{t("causes.map.none")}</p>
      ) : (
        <>
          <MapKey words={words} />
          <StrategyMapFigure drawing={drawingOf(words, map, list)} label={t("causes.map.label")} />
        </>
      )}
    </section>
  );
}

function drawingOf(words: Words, map: StrategyMap, list: CauseList): StrategyMapDrawing {
  const { t, locale } = words;
  const editable = new Set(list.causes.map(({ id }) => id));
  const nodes = map.bands.flatMap((band) => band.nodes);
  const names = new Map(nodes.map((node) => [node.key, nodeName(words, node)]));
  const seenOf = ({ sign, lagMonths }: Pick<MapLink, "sign" | "lagMonths">) =>
    t(`causes.map.seen.${sign}`, { count: lagMonths });
  const heardOf = ({ cause, effect, sign, lagMonths }: MapLink) =>
    t("causes.map.heard", {
      cause: names.get(cause) ?? "",
      effect: names.get(effect) ?? "",
      sign: t(`causes.sign.${sign}`),
      months: t("causes.months", { count: lagMonths }),
      seen: seenOf({ sign, lagMonths }),
    });
  return {
    layout: layoutMap(map),
    bands: new Map(map.bands.map(({ code, name }) => [code, wrappedText(textIn(name, locale), 14, 3)])),
    nodes: nodes.map((node) => {
      const name = nodeName(words, node);
      const isEnd = list.ends.has(node.key);
      return {
        key: node.key,
        kind: node.kind,
        lines: wrappedText(name, 23, 3),
        heard: isEnd ? t("causes.map.newFrom", { name }) : name,
        href: isEnd ? routes.causeFrom(node.key) : undefined,
      };
    }),
    arrows: map.links.map((link) => ({
      id: link.id,
      sign: link.sign,
      seen: seenOf(link),
      heard: editable.has(link.id) ? `${t("causes.edit")} ${heardOf(link)}` : heardOf(link),
      href: editable.has(link.id) ? routes.causes(link.id) : undefined,
    })),
  };
}

const nodeName = ({ locale }: Words, { kind, code, name }: MapNode) =>
  kind === "factor" ? `${code} ${textIn(name, locale)}` : textIn(name, locale);
