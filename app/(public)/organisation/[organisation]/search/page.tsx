import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { requirePageRate } from "@/app/too-often";
import { SearchResults } from "@/components/search/search-results";
import { getWords } from "@/components/ui/words";
import { getActor } from "@/lib/auth/actor";
import { getSearchPage } from "@/lib/data/search";
import { textIn } from "@/lib/format/texts";

type Props = { params: Promise<{ organisation: string }>; searchParams: Promise<Search> };

/** As much of a question as is read. */
const LONGEST = 100;

async function getPage({ params, searchParams }: Props) {
  const [actor, { organisation }, { q }] = [await getActor(), await params, await searchParams];
  const question = (single(q) ?? "").trim().slice(0, LONGEST);
  return (await getSearchPage(actor, organisation, question)) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ organisation, question }, { t, locale }] = [await getPage(props), await getWords()];
  const title = t("search.title", { organisation: textIn(organisation.name, locale) });
  return { title: question ? `${question} – ${title}` : title, robots: { index: false } };
}

export default async function SearchRoute(props: Props) {
  await requirePageRate("search");
  return <SearchResults page={await getPage(props)} />;
}
