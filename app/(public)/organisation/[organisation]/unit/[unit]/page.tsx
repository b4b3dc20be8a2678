import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { UnitFollowUpSection } from "@/components/follow-up/unit-follow-up";
import { getWords } from "@/components/ui/words";
import { UnitDashboardView } from "@/components/unit/unit-dashboard-view";
import { getActor } from "@/lib/auth/actor";
import { getUnitFollowUp } from "@/lib/data/follow-up";
import { getUnitDashboard } from "@/lib/data/unit-dashboard";
import { textIn } from "@/lib/format/texts";

type Props = { params: Promise<{ organisation: string; unit: string }>; searchParams: Promise<Search> };

async function getView({ params, searchParams }: Props) {
  const [actor, { organisation, unit }, { period }] = [await getActor(), await params, await searchParams];
  return (await getUnitDashboard(actor, organisation, unit, single(period))) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ unit, organisation }, { locale }] = [await getView(props), await getWords()];
  return { title: `${textIn(unit.name, locale)} – ${textIn(organisation.name, locale)}` };
}

export default async function UnitPage(props: Props) {
  const [view, actor] = [await getView(props), await getActor()];
  const followUp = await getUnitFollowUp(actor, view.organisation.code, view.unit.code);
  return (
    <UnitDashboardView view={view}>
      {followUp ? <UnitFollowUpSection view={followUp} /> : null}
    </UnitDashboardView>
  );
}
