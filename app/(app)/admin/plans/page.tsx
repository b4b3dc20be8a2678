import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Search, single } from "@/app/search";
import { CopyPlanForm, EditPlanForm, NewPlanForm } from "@/components/plan/plan-form-view";
import { PlansView } from "@/components/plan/plans-view";
import { requireActor } from "@/lib/auth/actor";
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
  return formFor(plans, single(edit) ?? "");
}

/** "new", "<id>" or "copy.<id>". */
function formFor(plans: PlanListing[], edit: string) {
  const [latest] = plans;
  if (edit === "new") return <NewPlanForm latest={latest} />;
  const [act, id] = edit.includes(".") ? edit.split(".") : ["edit", edit];
  const plan = plans.find((each) => each.id === id);
  if (!plan || !latest) notFound();
  if (act === "copy") return <CopyPlanForm plan={plan} latest={latest} />;
  return act === "edit" ? <EditPlanForm plan={plan} /> : notFound();
}
