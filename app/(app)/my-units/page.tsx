import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MyUnitsSection } from "@/components/work/my-units-section";
import { MyWorkView } from "@/components/work/my-work-view";
import { requireActor } from "@/lib/auth/actor";
import { listMyUnits } from "@/lib/data/my-units";
import { getMyWork } from "@/lib/data/work";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("work"))("title") };
}

export default async function MyWorkPage() {
  const actor = await requireActor(routes.myUnits);
  const work = (await getMyWork(actor)) ?? notFound();
  const units = (await listMyUnits(actor)) ?? notFound();
  return (
    <MyWorkView work={work} name={actor.name}>
      <MyUnitsSection view={units} />
    </MyWorkView>
  );
}
