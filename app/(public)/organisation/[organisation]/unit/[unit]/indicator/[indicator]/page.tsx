import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { IndicatorPageView } from "@/components/indicator/indicator-page-view";
import { getWords } from "@/components/ui/words";
import { getActor } from "@/lib/auth/actor";
import { getIndicatorFollowUp } from "@/lib/data/follow-up-indicator";
import { getIndicatorPage } from "@/lib/data/indicator-page";
import { textIn } from "@/lib/format/texts";

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
  return (await getIndicatorPage(actor, organisation, unit, indicator, single(search.period))) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ row, unit }, { locale }] = [await getPage(props), await getWords()];
  return { title: `${textIn(row.indicator.name, locale)} – ${textIn(unit.name, locale)}` };
}

export default async function IndicatorRoute(props: Props) {
  const [page, actor] = [await getPage(props), await getActor()];
  const { organisation, unit, indicator } = await props.params;
  const followUp = await getIndicatorFollowUp(actor, organisation, unit, indicator);
  return <IndicatorPageView page={page} followUp={followUp} />;
}
