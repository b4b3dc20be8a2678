import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MyUnitsView } from "@/components/entry/my-units-view";
import { requireActor } from "@/lib/auth/actor";
import { listMyUnits } from "@/lib/data/my-units";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("myUnits"))("title") };
}

export default async function MyUnitsPage() {
  const actor = await requireActor(routes.myUnits);
  const view = (await listMyUnits(actor)) ?? notFound();
  return <MyUnitsView view={view} name={actor.name} />;
}
