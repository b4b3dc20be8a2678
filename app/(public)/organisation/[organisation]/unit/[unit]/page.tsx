import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { shared } from "@/app/share";
import { UnitFollowUpSection } from "@/components/follow-up/unit-follow-up";
import { getWords } from "@/components/ui/words";
import { UnitDashboardView } from "@/components/unit/unit-dashboard-view";
import { getActor } from "@/lib/auth/actor";
import type { UnitDashboard } from "@/lib/data/dashboard-view";
import { getUnitFollowUp } from "@/lib/data/follow-up";
import { getUnitComment } from "@/lib/data/unit-comment-read";
import { getUnitDashboard } from "@/lib/data/unit-dashboard";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { dashboardLook } from "@/lib/schemas/dashboard-look";
import { askedCut, CutChoices, CutPage, cutMetadata } from "../../cut-page";
import { PageEnd } from "../../page-end";

type Props = { params: Promise<{ organisation: string; unit: string }>; searchParams: Promise<Search> };

async function getView({ params, searchParams }: Props) {
  const [actor, { organisation, unit }, { period, known }] = [
    await getActor(),
    await params,
    await searchParams,
  ];
  return (await getUnitDashboard(actor, organisation, unit, single(period), single(known))) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const cut = askedCut(await props.params, await props.searchParams);
  if (cut) return cutMetadata(cut);
  const [{ unit, organisation }, { t, locale }] = [await getView(props), await getWords()];
  const names = { unit: textIn(unit.name, locale), organisation: textIn(organisation.name, locale) };
  return shared({
    title: `${names.unit} – ${names.organisation}`,
    description: t("openData.about.unit", names),
    address: routes.unit(organisation.code, unit.code),
  });
}

export default async function UnitPage(props: Props) {
  const cut = askedCut(await props.params, await props.searchParams);
  if (cut) return <CutPage asked={cut} />;
  const [view, actor] = [await getView(props), await getActor()];
  const { view: asked, sort } = await props.searchParams;
  const look = dashboardLook.parse({ view: single(asked), sort: single(sort) });
  const place = [view.organisation.code, view.unit.code] as const;
  // What is said and done about it is as it is now: it does not belong beside what was known then.
  const isNow = view.asKnown.day === null;
  const followUp = isNow ? await getUnitFollowUp(actor, ...place) : null;
  const comment = isNow ? await getUnitComment(actor, ...place, view.period.code) : null;
  return (
    <>
      <UnitDashboardView
        view={view}
        look={look}
        followUp={followUp}
        comment={comment}
        ways={view.children.length > 0 ? <Ways view={view} /> : null}
      >
        {followUp ? <UnitFollowUpSection view={followUp} /> : null}
      </UnitDashboardView>
      <PageEnd
        place={{ organisation: view.organisation.code, unit: view.unit.code }}
        period={view.period.code}
        demo={view.organisation.demo}
        known={view.asKnown.day}
      />
    </>
  );
}

/** A unit with others below it may be read by those they are there for. */
function Ways({ view: { organisation, unit, period, asKnown } }: { view: UnitDashboard }) {
  return (
    <CutChoices
      organisation={organisation.code}
      unit={unit.code}
      current={null}
      period={period.code}
      known={asKnown.day}
    />
  );
}
