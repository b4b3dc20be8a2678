import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Search, single } from "@/app/search";
import { WorkbookView } from "@/components/workbook/workbook-view";
import { requireActor } from "@/lib/auth/actor";
import { listPlans } from "@/lib/data/plan-list";
import { routes } from "@/lib/routes";
import { importWorkbookAction } from "./import-workbook";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("workbook"))("title") };
}

export default async function WorkbookPage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor(routes.workbook());
  const plans = (await listPlans(actor)) ?? notFound();
  const [created = "", changed = ""] = single((await searchParams).saved)?.split(".") ?? [];
  const saved = created === "" ? null : { created: Number(created) || 0, changed: Number(changed) || 0 };
  return (
    <WorkbookView
      plan={plans.find(({ state }) => state === "current")?.name ?? null}
      saved={saved}
      action={importWorkbookAction}
    />
  );
}
