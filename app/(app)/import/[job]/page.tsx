import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { getWords } from "@/components/ui/words";
import { ImportView } from "@/components/value-import/import-view";
import { requireActor } from "@/lib/auth/actor";
import { getImport } from "@/lib/data/import-job-page";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ job: string }>; searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWords()).t("valueImport.title") };
}

export default async function ImportRoute({ params, searchParams }: Props) {
  const [{ job }, { page, done }] = [await params, await searchParams];
  const actor = await requireActor(routes.importOf(job));
  const view = (await getImport(actor, job, Number(single(page)) || 1)) ?? notFound();
  return <ImportView view={view} done={single(done)} />;
}
