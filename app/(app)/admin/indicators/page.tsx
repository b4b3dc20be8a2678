import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Search, single } from "@/app/search";
import type { Asked } from "@/components/library/library-filter";
import { LibraryView } from "@/components/library/library-view";
import { requireActor } from "@/lib/auth/actor";
import { listIndicators } from "@/lib/data/indicator-library";
import { routes } from "@/lib/routes";
import { indicatorFilter } from "@/lib/schemas/indicator-filter";

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
  const page = Math.max(1, Math.trunc(Number(single(search.page) ?? 1)) || 1);
  return <LibraryView library={library} asked={asked} page={page} />;
}
