import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { DeviationFormView } from "@/components/follow-up/deviation-form-view";
import { deviationForm } from "@/components/follow-up/deviation-forms";
import { DeviationPageView } from "@/components/follow-up/deviation-page-view";
import { getWords } from "@/components/ui/words";
import { requireActor } from "@/lib/auth/actor";
import { getDeviation } from "@/lib/data/deviation-page";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ deviation: string }>; searchParams: Promise<Search> };

async function getPage({ params }: Props) {
  const { deviation } = await params;
  const actor = await requireActor(routes.deviation(deviation));
  return (await getDeviation(actor, deviation)) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ deviation }, { t, locale }] = [await getPage(props), await getWords()];
  const unit = textIn(deviation.unit.name, locale);
  return {
    title: `${t("followUp.deviation.kicker", { unit })} – ${textIn(deviation.indicator.name, locale)}`,
  };
}

export default async function DeviationRoute(props: Props) {
  const [page, { edit, saved }] = [await getPage(props), await props.searchParams];
  if (edit === undefined) return <DeviationPageView page={page} saved={saved !== undefined} />;
  const form = deviationForm(await getWords(), page, single(edit) ?? "") ?? notFound();
  return <DeviationFormView page={page} form={form} />;
}
