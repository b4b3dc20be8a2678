import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { EntryPageView } from "@/components/entry/entry-page-view";
import { getWords } from "@/components/ui/words";
import { requireActor } from "@/lib/auth/actor";
import { getEntryPage } from "@/lib/data/entry-page";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ unit: string }>; searchParams: Promise<Search> };

async function getPage({ params, searchParams }: Props) {
  const [{ unit }, search] = [await params, await searchParams];
  const actor = await requireActor(routes.entry(unit, single(search.period)));
  return (await getEntryPage(actor, unit, single(search.period))) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ unit }, { t, locale }] = [await getPage(props), await getWords()];
  return { title: `${t("entry.title")} – ${textIn(unit.name, locale)}` };
}

export default async function EntryRoute(props: Props) {
  const page = await getPage(props);
  const { saved, handedIn } = await props.searchParams;
  return <EntryPageView page={page} saved={single(saved)} handedIn={single(handedIn)} />;
}
