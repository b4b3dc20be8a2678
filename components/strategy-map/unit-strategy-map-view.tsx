import { DemoBanner } from "@/components/layout/demo-banner";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { TextLink } from "@/components/ui/text-link";
import { getWords, type Words } from "@/components/ui/words";
import { unitCrumbs } from "@/components/unit/crumbs";
import { KnownBanner } from "@/components/unit/known-banner";
import { KnownForm } from "@/components/unit/known-form";
import { PeriodChoice } from "@/components/unit/period-choice";
import type { UnitStrategyMap } from "@/lib/data/unit-strategy-map-view";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { LinkEvidenceSection } from "./link-evidence";
import { LinkTable } from "./link-table";
import { nodesOf } from "./map-words";
import { NodeTable } from "./node-table";
import { StandingMap } from "./standing-map";

type UnitStrategyMapViewProps = {
  map: UnitStrategyMap /** The link one asks about. */;
  link?: string | undefined;
};

/** What is believed to lead to what at a unit, drawn and as tables, and what figures say about it. */
export async function UnitStrategyMapView({ map, link: asked }: UnitStrategyMapViewProps) {
  const words = await getWords();
  const { t } = words;
  const { organisation, asKnown, unit, period } = map;
  return (
    <div className="dashboard strategy-map-page">
      {organisation.demo ? <DemoBanner /> : null}
      <Header words={words} map={map} />
      <KnownBanner
        words={words}
        asKnown={asKnown}
        today={routes.strategyMap(organisation.code, unit.code, { period: period.code })}
        changes={null}
      />
      {map.links.length === 0 ? (
        <Empty words={words} map={map} />
      ) : (
        <Links words={words} map={map} asked={asked} />
      )}
      {map.bands.every(({ nodes }) => nodes.length === 0) ? null : (
        <section className="map-table">
          <Heading level={2} size="sm">
            {t("strategyMap.nodes")}
          </Heading>
          <NodeTable words={words} map={map} />
        </section>
      )}
    </div>
  );
}

type PartProps = { words: Words; map: UnitStrategyMap };

/** Nothing is linked yet: what would stand here, and for who may, the way to it. */
function Empty({ words: { t }, map }: PartProps) {
  return (
    <EmptyState title={t("strategyMap.empty")}>
      <p>{t("strategyMap.emptyNext")}</p>
      {map.may.define ? (
        <p>
          <TextLink href={routes.causes("new")}>{t("strategyMap.draw")}</TextLink>
        </p>
      ) : null}
    </EmptyState>
  );
}

/** The map, what figures say about the link asked for, and all links as a table. */
function Links({ words, map, asked }: PartProps & { asked: string | undefined }) {
  const { t } = words;
  const nodes = nodesOf(map);
  const link = map.links.find(({ id }) => id === asked);
  const [cause, effect] = [nodes.get(link?.cause ?? ""), nodes.get(link?.effect ?? "")];
  return (
    <>
      <StandingMap words={words} map={map} chosen={link?.id ?? null} />
      {link && cause && effect ? (
        <LinkEvidenceSection words={words} link={link} cause={cause} effect={effect} />
      ) : null}
      <section className="map-table">
        <Heading level={2} size="sm">
          {t("strategyMap.links")}
        </Heading>
        <p className="note">{t("strategyMap.noProof")}</p>
        <LinkTable words={words} map={map} nodes={nodes} />
      </section>
    </>
  );
}

function Header({ words, map }: PartProps) {
  const { t, locale } = words;
  const { organisation, asKnown, unit, ancestors, period, periods } = map;
  const here = routes.strategyMap(organisation.code, unit.code);
  return (
    <PageHeader
      title={t("strategyMap.title")}
      kicker={textIn(unit.name, locale)}
      crumbs={unitCrumbs(locale, organisation, [...ancestors, unit], period.code, asKnown.day)}
      intro={<p>{t("strategyMap.intro")}</p>}
      tools={
        <>
          <PeriodChoice
            words={words}
            action={here}
            hrefOf={(code) =>
              routes.strategyMap(organisation.code, unit.code, { period: code, known: asKnown.day })
            }
            periods={periods}
            current={period.code}
            known={asKnown.day}
          />
          <KnownForm words={words} action={here} period={period.code} asKnown={asKnown} />
        </>
      }
    />
  );
}
