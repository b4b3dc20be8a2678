import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Search, single } from "@/app/search";
import { KINDS, KindChoice } from "@/components/library/kind-choice";
import { LibraryFormView } from "@/components/library/library-form-view";
import { requireActor } from "@/lib/auth/actor";
import { getLibraryChoices } from "@/lib/data/indicator-library-choices";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("library"))("new") };
}

export default async function NewIndicatorPage({ searchParams }: { searchParams: Promise<Search> }) {
  const asked = single((await searchParams).kind);
  const actor = await requireActor(routes.newIndicator(asked));
  const choices = (await getLibraryChoices(actor)) ?? notFound();
  if (asked === undefined) {
    const t = await getTranslations("library");
    return <KindChoice title={t("new")} hrefOf={routes.newIndicator} />;
  }
  const kind = KINDS.find((each) => each === asked) ?? notFound();
  return <LibraryFormView kind={kind} indicator={null} choices={choices} />;
}
