import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { ExceptionsView } from "@/components/approval/exceptions-view";
import { getWords } from "@/components/ui/words";
import { requireActor } from "@/lib/auth/actor";
import { listExceptions } from "@/lib/data/exception-list";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords();
  return { title: t("approval.exceptions.title") };
}

export default async function ExceptionsRoute({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor(routes.exceptions());
  const exceptions = (await listExceptions(actor)) ?? notFound();
  const { saved, unit, period } = await searchParams;
  const chosen = { unit: single(unit), period: single(period) };
  return <ExceptionsView exceptions={exceptions} saved={single(saved)} chosen={chosen} />;
}
