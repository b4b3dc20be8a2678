import "@/components/charts/strategy-map.css";
import "@/components/strategy-map/strategy-map-page.css";
import "@/components/cause/cause.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { shared } from "@/app/share";
import { PaperLine } from "@/components/layout/paper-line";
import { UnitStrategyMapView } from "@/components/strategy-map/unit-strategy-map-view";
import { getWords } from "@/components/ui/words";
import { getActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { getUnitStrategyMap } from "@/lib/data/unit-strategy-map";
import { textIn } from "@/lib/format/texts";
import { publicLink } from "@/lib/mail/letter-words";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ organisation: string; unit: string }>; searchParams: Promise<Search> };

async function getView({ params, searchParams }: Props) {
  const [actor, { organisation, unit }, { period, known }] = [
    await getActor(),
    await params,
    await searchParams,
  ];
  return (await getUnitStrategyMap(actor, organisation, unit, single(period), single(known))) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ unit, organisation }, { t, locale }] = [await getView(props), await getWords()];
  const names = { unit: textIn(unit.name, locale), organisation: textIn(organisation.name, locale) };
  return shared({
    title: t("strategyMap.pageTitle", names),
    description: t("strategyMap.about", names),
    address: routes.strategyMap(organisation.code, unit.code),
  });
}

export default async function StrategyMapPage(props: Props) {
  const { link } = await props.searchParams;
  const [map, words] = [await getView(props), await getWords()];
  const { organisation, unit, period, asKnown } = map;
  const address = { period: period.code, known: asKnown.day };
  return (
    <>
      <UnitStrategyMapView map={map} link={single(link)} />
      <PaperLine
        words={words}
        period={period.code}
        known={asKnown.day}
        demo={organisation.demo}
        printedOn={today()}
        address={publicLink(routes.strategyMap(organisation.code, unit.code, address))}
      />
    </>
  );
}
