import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Search, single } from "@/app/search";
import { CurrentPlanForm } from "@/components/plan/current-plan-form";
import { CopyPlanForm, EditPlanForm, NewPlanForm } from "@/components/plan/plan-form-view";
import { PlansView } from "@/components/plan/plans-view";
import { requireActor } from "@/lib/auth/actor";
import type { Actor } from "@/lib/data/access";
import { getPlanObstacle } from "@/lib/data/plan-current";
import { listPlans, type PlanListing } from "@/lib/data/plan-list";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plans"))("title") };
}

export default async function PlansPage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor(routes.plans());
  const plans = (await listPlans(actor)) ?? notFound();
  const { edit, saved } = await searchParams;
  if (edit === undefined) return <PlansView plans={plans} saved={saved !== undefined} />;
  return formFor(actor, plans, single(edit) ?? "");
}

/** "new", "<id>", "copy.<id>" or "current.<id>". */
async function formFor(actor: Actor, plans: PlanListing[], edit: string) {
  const [latest] = plans;
  if (edit === "new") return <NewPlanForm latest={latest} />;
  const [act, id] = edit.includes(".") ? edit.split(".") : ["edit", edit];
  const plan = plans.find((each) => each.id === id);
  if (!plan || !latest) notFound();
  if (act === "copy") return <CopyPlanForm plan={plan} latest={latest} />;
  if (act === "current" && plan.state === "draft") {
    const former = plans.find(({ state }) => state === "current");
    return <CurrentPlanForm plan={plan} former={former} obstacle={await getPlanObstacle(actor, plan.id)} />;
  }
  return act === "edit" ? <EditPlanForm plan={plan} /> : notFound();
}
