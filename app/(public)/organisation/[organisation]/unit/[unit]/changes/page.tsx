import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { getWords } from "@/components/ui/words";
import { ChangesView } from "@/components/unit/changes-view";
import { getActor } from "@/lib/auth/actor";
import { getKnownChanges } from "@/lib/data/known-changes";
import { textIn } from "@/lib/format/texts";

type Props = { params: Promise<{ organisation: string; unit: string }>; searchParams: Promise<Search> };

async function getView({ params, searchParams }: Props) {
  const [actor, { organisation, unit }, search] = [await getActor(), await params, await searchParams];
  // An empty field of the form asks for nothing.
  const [from, to, period] = [search.from, search.to, search.period].map((each) => single(each) || undefined);
  return (await getKnownChanges(actor, organisation, unit, from, to, period)) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ unit }, { t, locale }] = [await getView(props), await getWords()];
  return { title: t("known.changesTitle", { unit: textIn(unit.name, locale) }) };
}

export default async function ChangesPage(props: Props) {
  return <ChangesView view={await getView(props)} />;
}
