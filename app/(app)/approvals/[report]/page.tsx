import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { ReportPageView } from "@/components/approval/report-page-view";
import { getWords } from "@/components/ui/words";
import { requireActor } from "@/lib/auth/actor";
import { getReportPage } from "@/lib/data/report-page";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ report: string }>; searchParams: Promise<Search> };

async function getPage({ params }: Props) {
  const { report } = await params;
  const actor = await requireActor(routes.approval(report));
  return (await getReportPage(actor, report)) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ unit }, { t, locale }] = [await getPage(props), await getWords()];
  return { title: `${t("approval.title")} – ${textIn(unit.name, locale)}` };
}

export default async function ApprovalRoute(props: Props) {
  const page = await getPage(props);
  return <ReportPageView page={page} chosen={single((await props.searchParams).act)} />;
}
