import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { Search } from "@/app/search";
import { FollowUpView } from "@/components/follow-up/follow-up-view";
import { requireActor } from "@/lib/auth/actor";
import { getFollowUp } from "@/lib/data/follow-up";
import { routes } from "@/lib/routes";
import { followUpFilter } from "@/lib/schemas/follow-up-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("followUp"))("title") };
}

export default async function FollowUpPage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor(routes.followUp());
  const filter = followUpFilter.parse(await searchParams);
  return <FollowUpView list={(await getFollowUp(actor, filter)) ?? notFound()} filter={filter} />;
}
