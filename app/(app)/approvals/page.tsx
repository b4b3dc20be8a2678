import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { ReportListView } from "@/components/approval/report-list-view";
import { getWords } from "@/components/ui/words";
import { requireActor } from "@/lib/auth/actor";
import { listReports } from "@/lib/data/report-list";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords();
  return { title: t("approval.title") };
}

export default async function ApprovalsRoute({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor(routes.approvals());
  const list = (await listReports(actor)) ?? notFound();
  return <ReportListView list={list} done={single((await searchParams).done)} />;
}
