import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { LiftPage } from "@/components/cascade/lift-view";
import { getWords } from "@/components/ui/words";
import { requireActor } from "@/lib/auth/actor";
import { getObjectiveLift } from "@/lib/data/objective-lift";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ scorecard: string; objective: string }>; searchParams: Promise<Search> };

async function getLift({ params }: Props) {
  const { scorecard, objective } = await params;
  const actor = await requireActor(routes.lift(scorecard, objective));
  return (await getObjectiveLift(actor, scorecard, objective)) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [lift, { t, locale }] = [await getLift(props), await getWords()];
  return { title: `${t("cascade.lift.title")} – ${textIn(lift.name, locale)}` };
}

export default async function ObjectiveLiftPage(props: Props) {
  const [lift, { area }] = [await getLift(props), await props.searchParams];
  const place = lift.places.find(({ id }) => id === single(area));
  if (area !== undefined && !place) notFound();
  return <LiftPage lift={lift} place={place} />;
}
