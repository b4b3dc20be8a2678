import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Search, single } from "@/app/search";
import { PrognosisFormView } from "@/components/prognosis/prognosis-form-view";
import { requireActor } from "@/lib/auth/actor";
import { getPrognosisForm } from "@/lib/data/prognosis-form";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("prognosis"))("title") };
}

export default async function NewPrognosisPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const [unit, indicator] = [single(search.unit) ?? "", single(search.indicator) ?? ""];
  const actor = await requireActor(routes.newPrognosis(unit, indicator));
  return <PrognosisFormView form={(await getPrognosisForm(actor, unit, indicator)) ?? notFound()} />;
}
