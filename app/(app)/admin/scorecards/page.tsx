import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Search, single } from "@/app/search";
import {
  ArchiveScorecardForm,
  EditScorecardForm,
  NewScorecardForm,
} from "@/components/cascade/scorecard-form-view";
import { LimitSection } from "@/components/strategy/limit-section";
import { ScorecardList } from "@/components/strategy/scorecard-list";
import { requireActor } from "@/lib/auth/actor";
import { type Actor, maySomewhere } from "@/lib/data/access";
import { getIndicatorLimit } from "@/lib/data/indicator-limit";
import { getScorecardListing, listEditablePlans, listScorecards } from "@/lib/data/scorecard-list";
import { getUnitTree } from "@/lib/data/unit-editor";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("strategy"))("scorecards") };
}

export default async function ScorecardsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const [actor, search] = [await requireActor(routes.scorecards), await searchParams];
  if (!maySomewhere(actor, "define")) notFound();
  const plans = await listEditablePlans(actor);
  const asked = single(search.plan);
  const plan = asked === undefined ? plans[0] : (plans.find(({ id }) => id === asked) ?? notFound());
  const form = { edit: single(search.edit) ?? "", find: single(search.find) };
  if (search.edit !== undefined) return formFor(actor, form, plans, plan);
  const [text, page] = [single(search.text), Math.trunc(Number(single(search.page))) || 1];
  const listing = await listScorecards(actor, { plan: plan?.id, text, page });
  const limit = await getIndicatorLimit(actor);
  return (
    <div className="stack">
      <ScorecardList
        plans={plans}
        plan={plan}
        listing={listing}
        text={text}
        saved={search.saved !== undefined}
      />
      {limit === null ? null : <LimitSection limit={limit} />}
    </div>
  );
}

type Asked = { edit: string; find: string | undefined };
type Plans = Awaited<ReturnType<typeof listEditablePlans>>;

/** "new", "card.<id>" or "archive.<id>". */
async function formFor(actor: Actor, asked: Asked, plans: Plans, plan: Plans[number] | undefined) {
  const { edit } = asked;
  const roots = (await getUnitTree(actor))?.roots ?? [];
  if (edit === "new") return <NewScorecardForm plans={plans} plan={plan} roots={roots} asked={asked} />;
  const [act, id] = edit.split(".");
  const card = (await getScorecardListing(actor, id ?? "")) ?? notFound();
  if (card.archived) notFound();
  if (act === "archive") return <ArchiveScorecardForm card={card} />;
  return act === "card" ? <EditScorecardForm card={card} roots={roots} asked={asked} /> : notFound();
}
