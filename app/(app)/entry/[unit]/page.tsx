import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { type Search, single } from "@/app/search";
import { EntryIndicatorView } from "@/components/entry/entry-indicator-view";
import { EntryPageView } from "@/components/entry/entry-page-view";
import { EntryYearView } from "@/components/entry/entry-year-view";
import { getWords } from "@/components/ui/words";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { getEntryPage } from "@/lib/data/entry-page";
import { getEntryIndicator, getEntryYear } from "@/lib/data/entry-year";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { yearAsked } from "@/lib/schemas/entry-place";

type Props = { params: Promise<{ unit: string }>; searchParams: Promise<Search> };

/** A period of a unit, one of its indicators over time, or a year of all of them, as the address asks. */
const readPage = cache(async (unit: string, search: Search) => {
  const [period, indicator, grid] = [single(search.period), single(search.indicator), single(search.grid)];
  const at = { period, indicator, grid, year: single(search.year), page: single(search.page) };
  const actor = await requireActor(routes.entryAt(unit, at));
  const asked = grid === undefined ? null : yearAsked(at);
  if (asked) {
    const view = (await getEntryYear(actor, unit, asked)) ?? notFound();
    return { is: "year", view } as const;
  }
  if (indicator !== undefined) {
    const view = (await getEntryIndicator(actor, unit, indicator)) ?? notFound();
    return { is: "indicator", view } as const;
  }
  return { is: "period", view: (await getEntryPage(actor, unit, period)) ?? notFound() } as const;
});

const getPage = async ({ params, searchParams }: Props) => readPage((await params).unit, await searchParams);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ view }, { t, locale }] = [await getPage(props), await getWords()];
  return { title: `${t("entry.title")} – ${textIn(view.unit.name, locale)}` };
}

export default async function EntryRoute(props: Props) {
  const page = await getPage(props);
  const search = await props.searchParams;
  const saved = single(search.saved);
  if (page.is === "year") {
    return <EntryYearView view={page.view} thisYear={Number(today().slice(0, 4))} saved={saved} />;
  }
  if (page.is === "indicator") return <EntryIndicatorView page={page.view} saved={saved} />;
  return <EntryPageView page={page.view} saved={saved} handedIn={single(search.handedIn)} />;
}
