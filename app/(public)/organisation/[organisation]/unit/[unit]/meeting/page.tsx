import "@/components/meeting/meeting.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { shared } from "@/app/share";
import { getTheme } from "@/app/theme";
import { MeetingView } from "@/components/meeting/meeting-view";
import { getWords } from "@/components/ui/words";
import { getActor } from "@/lib/auth/actor";
import { getUnitFollowUp } from "@/lib/data/follow-up";
import { getUnitDashboard } from "@/lib/data/unit-dashboard";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ organisation: string; unit: string }>; searchParams: Promise<Search> };

async function getView({ params, searchParams }: Props) {
  const [actor, { organisation, unit }] = [await getActor(), await params];
  const { period, known } = await searchParams;
  return (await getUnitDashboard(actor, organisation, unit, single(period), single(known))) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ unit, organisation }, { t, locale }] = [await getView(props), await getWords()];
  const names = { unit: textIn(unit.name, locale), organisation: textIn(organisation.name, locale) };
  return shared({
    title: t("meeting.title", names),
    description: t("openData.about.unit", names),
    address: routes.meeting(organisation.code, unit.code),
  });
}

export default async function MeetingPage(props: Props) {
  const [view, actor] = [await getView(props), await getActor()];
  // What is done about it is as it is now: it does not belong beside what was known then.
  const isNow = view.asKnown.day === null;
  const followUp = isNow ? await getUnitFollowUp(actor, view.organisation.code, view.unit.code) : null;
  return <MeetingView view={view} followUp={followUp} theme={await getTheme()} />;
}
