import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { PlanView } from "@/components/plan/plan-view";
import { getWords } from "@/components/ui/words";
import { requireActor } from "@/lib/auth/actor";
import type { Actor } from "@/lib/data/access";
import { getPlanDiff, listPlans, type PlanListing } from "@/lib/data/plan-list";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ plan: string }>; searchParams: Promise<Search> };

async function getPlan({ params }: Props) {
  const { plan: id } = await params;
  const actor = await requireActor(routes.plan(id));
  const plans = (await listPlans(actor)) ?? notFound();
  const plan = plans.find((each) => each.id === id) ?? notFound();
  return { actor, plan, others: plans.filter((each) => each !== plan) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ plan }, { locale }] = [await getPlan(props), await getWords()];
  return { title: textIn(plan.name, locale) };
}

export default async function PlanPage(props: Props) {
  const { actor, plan, others } = await getPlan(props);
  const { from, saved } = await props.searchParams;
  const diff = await diffFrom(actor, plan, others, single(from));
  return <PlanView plan={plan} others={others} diff={diff} saved={saved !== undefined} />;
}

/** What differs from the plan asked for, else from the one before; null when there is no other. */
async function diffFrom(actor: Actor, plan: PlanListing, others: PlanListing[], asked: string | undefined) {
  const before = others.find(({ startsOn }) => startsOn < plan.startsOn) ?? others.at(-1);
  const from = asked ? (others.find(({ id }) => id === asked) ?? notFound()) : before;
  const diff = from && (await getPlanDiff(actor, from.id, plan.id));
  return diff ? { from, ...diff } : null;
}
