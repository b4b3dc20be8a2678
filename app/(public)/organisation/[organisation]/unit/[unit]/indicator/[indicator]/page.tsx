import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { shared } from "@/app/share";
import { IndicatorPageView } from "@/components/indicator/indicator-page-view";
import { getWords } from "@/components/ui/words";
import { getActor } from "@/lib/auth/actor";
import { getIndicatorFollowUp } from "@/lib/data/follow-up-indicator";
import { getIndicatorPage } from "@/lib/data/indicator-page";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { PageEnd } from "../../../../page-end";

type Props = {
  params: Promise<{ organisation: string; unit: string; indicator: string }>;
  searchParams: Promise<Search>;
};

async function getPage({ params, searchParams }: Props) {
  const [actor, { organisation, unit, indicator }, search] = [
    await getActor(),
    await params,
    await searchParams,
  ];
  const [period, known] = [single(search.period), single(search.known)];
  return (await getIndicatorPage(actor, organisation, unit, indicator, period, known)) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ row, unit, organisation }, { t, locale }] = [await getPage(props), await getWords()];
  const names = {
    indicator: textIn(row.indicator.name, locale),
    unit: textIn(unit.name, locale),
    organisation: textIn(organisation.name, locale),
  };
  return shared({
    title: `${names.indicator} – ${names.unit}`,
    description: t("openData.about.indicator", names),
    address: routes.indicator(organisation.code, unit.code, row.indicator.code),
  });
}

export default async function IndicatorRoute(props: Props) {
  const [page, actor] = [await getPage(props), await getActor()];
  const { organisation, unit, indicator } = await props.params;
  // Prognoses and what is done about it are as they are now: they do not belong beside what was known then.
  const isNow = page.asKnown.day === null;
  const followUp = isNow ? await getIndicatorFollowUp(actor, organisation, unit, indicator) : null;
  const files = (
    <PageEnd
      place={{ organisation, unit, indicator }}
      period={page.period}
      demo={page.organisation.demo}
      known={page.asKnown.day}
    />
  );
  return <IndicatorPageView page={page} followUp={followUp} openData={files} />;
}
