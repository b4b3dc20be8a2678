import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { getWords } from "@/components/ui/words";
import { ImportsView } from "@/components/value-import/imports-view";
import { requireActor } from "@/lib/auth/actor";
import { listImports } from "@/lib/data/import-job";
import { listMyUnits } from "@/lib/data/my-units";
import { routes } from "@/lib/routes";
import { importValuesAction } from "./import-values";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWords()).t("valueImport.title") };
}

export default async function ImportsRoute({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor(routes.imports());
  const { page, unit } = await searchParams;
  const list = (await listImports(actor, Number(single(page)) || 1)) ?? notFound();
  const units = (await listMyUnits(actor))?.units.filter(({ mayEnter }) => mayEnter) ?? [];
  return (
    <ImportsView
      list={list}
      units={units.map((own) => own.unit)}
      chosenUnit={single(unit)}
      action={importValuesAction}
    />
  );
}
