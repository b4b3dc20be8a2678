import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Search, single } from "@/app/search";
import { InitiativeFormView } from "@/components/initiative/initiative-form-view";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { getInitiativeChoices } from "@/lib/data/initiative-page";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("followUp"))("initiative.new") };
}

export default async function NewInitiativePage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const unit = single(search.unit) ?? "";
  const actor = await requireActor(routes.newInitiative({ unit }));
  const choices = (await getInitiativeChoices(actor, unit)) ?? notFound();
  const begun = { deviation: single(search.deviation), indicator: single(search.indicator) };
  return <InitiativeFormView choices={choices} initiative={null} begun={begun} today={today()} />;
}
