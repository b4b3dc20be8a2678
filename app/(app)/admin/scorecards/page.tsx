import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ScorecardList } from "@/components/strategy/scorecard-list";
import { requireActor } from "@/lib/auth/actor";
import { maySomewhere } from "@/lib/data/access";
import { listScorecards } from "@/lib/data/scorecard-editor";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("strategy"))("scorecards") };
}

export default async function ScorecardsPage() {
  const actor = await requireActor(routes.scorecards);
  if (!maySomewhere(actor, "define")) notFound();
  return <ScorecardList scorecards={await listScorecards(actor)} />;
}
