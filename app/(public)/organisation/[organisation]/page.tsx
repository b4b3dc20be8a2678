import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { getWords } from "@/components/ui/words";
import { OrganisationOverviewView } from "@/components/unit/organisation-overview-view";
import { getActor } from "@/lib/auth/actor";
import { getOrganisationOverview } from "@/lib/data/organisation-overview";
import { textIn } from "@/lib/format/texts";

type Props = { params: Promise<{ organisation: string }>; searchParams: Promise<Search> };

async function getView({ params, searchParams }: Props) {
  const [actor, { organisation }, { period }] = [await getActor(), await params, await searchParams];
  return (await getOrganisationOverview(actor, organisation, single(period))) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ organisation }, { locale }] = [await getView(props), await getWords()];
  return { title: textIn(organisation.name, locale) };
}

export default async function OrganisationPage(props: Props) {
  return <OrganisationOverviewView view={await getView(props)} />;
}
