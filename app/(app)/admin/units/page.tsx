import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Search, single } from "@/app/search";
import { getWords } from "@/components/ui/words";
import { unitChoice } from "@/components/unit-tree/unit-choice";
import { UnitFormView } from "@/components/unit-tree/unit-form-view";
import { unitForm } from "@/components/unit-tree/unit-forms";
import { UnitTreeView } from "@/components/unit-tree/unit-tree-view";
import { requireActor } from "@/lib/auth/actor";
import { maySomewhere } from "@/lib/data/access";
import { getUnitTree } from "@/lib/data/unit-editor";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("units"))("title") };
}

export default async function UnitsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const [actor, { edit, find, saved, open, q }] = [await requireActor(routes.units()), await searchParams];
  if (!maySomewhere(actor, "define")) notFound();
  const tree = (await getUnitTree(actor)) ?? notFound();
  if (edit === undefined) {
    const asked = { open: single(open), text: single(q)?.trim() };
    return <UnitTreeView tree={tree} asked={asked} saved={saved !== undefined} />;
  }
  const choice = unitChoice(single(edit)) ?? notFound();
  const form = unitForm(await getWords(), tree, choice) ?? notFound();
  return <UnitFormView form={form} edit={single(edit)} find={single(find)} />;
}
