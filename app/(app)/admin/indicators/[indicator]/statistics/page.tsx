import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OfficialTableView } from "@/components/official/official-table-view";
import { getWords } from "@/components/ui/words";
import { requireActor } from "@/lib/auth/actor";
import { getLibraryIndicator } from "@/lib/data/indicator-library-sheet";
import { routes } from "@/lib/routes";
import { takeTableAction } from "./take-table";

type Props = { params: Promise<{ indicator: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWords()).t("official.table.title") };
}

export default async function OfficialTableRoute({ params }: Props) {
  const { indicator: id } = await params;
  const actor = await requireActor(routes.officialTable(id));
  const indicator = await getLibraryIndicator(actor, id);
  if (!indicator || indicator.archived) notFound();
  return <OfficialTableView indicator={indicator} action={takeTableAction} />;
}
