import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { shared } from "@/app/share";
import { OrganisationOverviewView } from "@/components/overview/organisation-overview-view";
import { getWords } from "@/components/ui/words";
import { getActor } from "@/lib/auth/actor";
import { getOrganisationOverview } from "@/lib/data/organisation-overview";
import { overviewMatrix } from "@/lib/data/overview-matrix";
import { compareNames } from "@/lib/format/name-order";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { overviewFilter } from "@/lib/schemas/overview-filter";
import { askedCut, CutChoices, CutPage, cutMetadata } from "./cut-page";
import { PageEnd } from "./page-end";

type Props = { params: Promise<{ organisation: string }>; searchParams: Promise<Search> };

async function getView({ params, searchParams }: Props) {
  const [actor, { organisation }, { period, known }] = [await getActor(), await params, await searchParams];
  return (await getOrganisationOverview(actor, organisation, single(period), single(known))) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const cut = askedCut(await props.params, await props.searchParams);
  if (cut) return cutMetadata(cut);
  const [{ organisation, units }, { t, locale }] = [await getView(props), await getWords()];
  const title = textIn(organisation.name, locale);
  return shared({
    title,
    description: t("openData.about.organisation", { organisation: title, units: units.length }),
    address: routes.organisation(organisation.code),
  });
}

export default async function OrganisationPage(props: Props) {
  const cut = askedCut(await props.params, await props.searchParams);
  if (cut) return <CutPage asked={cut} />;
  const [view, search, { locale }] = [await getView(props), await props.searchParams, await getWords()];
  const { organisation, period, asKnown } = view;
  const asked = Object.entries(search).map(([name, value]) => [name, single(value)]);
  const filter = overviewFilter.parse(Object.fromEntries(asked));
  const matrix = overviewMatrix(view, filter, {
    nameOf: (name) => textIn(name, locale),
    compare: compareNames,
  });
  return (
    <>
      <OrganisationOverviewView
        view={view}
        matrix={matrix}
        filter={filter}
        kept={{ period: single(search.period), known: asKnown.day }}
      >
        <CutChoices
          organisation={organisation.code}
          unit={null}
          current={null}
          period={period.code}
          known={asKnown.day}
        />
      </OrganisationOverviewView>
      <PageEnd
        place={{ organisation: organisation.code }}
        period={period.code}
        demo={organisation.demo}
        known={asKnown.day}
      />
    </>
  );
}
