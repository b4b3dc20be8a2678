import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Search, single } from "@/app/search";
import type { Asked } from "@/components/library/library-filter";
import { LibraryView } from "@/components/library/library-view";
import { getWords } from "@/components/ui/words";
import { requireActor } from "@/lib/auth/actor";
import { listIndicators } from "@/lib/data/indicator-library";
import { listIndicatorLines } from "@/lib/data/indicator-lines";
import { sortByName } from "@/lib/format/name-order";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { indicatorFilter } from "@/lib/schemas/indicator-filter";

const PAGE = 25;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("library"))("title") };
}

export default async function IndicatorsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const asked = Object.fromEntries(
    Object.keys(indicatorFilter.shape).flatMap((name) => {
      const value = single(search[name]);
      return value ? [[name, value]] : [];
    }),
  ) as Asked;
  const actor = await requireActor(routes.indicators(asked));
  const filter = indicatorFilter.safeParse(asked);
  if (!filter.success) notFound();
  const library = (await listIndicators(actor, filter.data)) ?? notFound();
  const { locale } = await getWords();
  const sorted = sortByName(library.found, ({ name }) => textIn(name, locale)).map(({ id }) => id);
  const pages = Math.max(1, Math.ceil(sorted.length / PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(single(search.page) ?? 1)) || 1));
  const lines = await listIndicatorLines(actor, sorted.slice((page - 1) * PAGE, page * PAGE));
  const cardText = single(search.cardText);
  return (
    <LibraryView
      library={library}
      asked={asked}
      cardText={cardText}
      lines={lines}
      page={page}
      pages={pages}
    />
  );
}
