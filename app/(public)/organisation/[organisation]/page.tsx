import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { shared } from "@/app/share";
import { getWords } from "@/components/ui/words";
import { OrganisationOverviewView } from "@/components/unit/organisation-overview-view";
import { getActor } from "@/lib/auth/actor";
import { getOrganisationOverview } from "@/lib/data/organisation-overview";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { OpenDataSection } from "./open-data-section";

type Props = { params: Promise<{ organisation: string }>; searchParams: Promise<Search> };

async function getView({ params, searchParams }: Props) {
  const [actor, { organisation }, { period, known }] = [await getActor(), await params, await searchParams];
  return (await getOrganisationOverview(actor, organisation, single(period), single(known))) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ organisation, units }, { t, locale }] = [await getView(props), await getWords()];
  const title = textIn(organisation.name, locale);
  return shared({
    title,
    description: t("openData.about.organisation", { organisation: title, units: units.length }),
    address: routes.organisation(organisation.code),
  });
}

export default async function OrganisationPage(props: Props) {
  const view = await getView(props);
  const { organisation, period, asKnown } = view;
  return (
    <>
      <OrganisationOverviewView view={view} />
      <OpenDataSection
        place={{ organisation: organisation.code }}
        period={period.code}
        demo={organisation.demo}
        known={asKnown.day}
      />
    </>
  );
}
