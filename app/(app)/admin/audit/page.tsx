import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Search, single } from "@/app/search";
import { AuditView } from "@/components/audit/audit-view";
import { requireActor } from "@/lib/auth/actor";
import { getAuditTrail } from "@/lib/data/audit";
import { routes } from "@/lib/routes";
import { auditFilter } from "@/lib/schemas/audit-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") };
}

const fields = ["person", "noun", "from", "to", "text"] as const;

export default async function AuditPage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor(routes.audit());
  const search = await searchParams;
  const [person, noun, from, to, text] = fields.map((name) => single(search[name]) ?? "");
  const asked = { person, noun, from, to, text } as Record<(typeof fields)[number], string>;
  const earlierThan = single(search.earlierThan);
  const filter = auditFilter.safeParse({ ...asked, earlierThan });
  const errors = Object.fromEntries(
    filter.error?.issues.map(({ path, message }) => [String(path[0]), message]) ?? [],
  );
  const trail = (await getAuditTrail(actor, filter.data ?? {})) ?? notFound();
  const shown = filter.success ? trail : { ...trail, lines: [], older: null, searchedTo: null };
  return (
    <AuditView
      trail={shown}
      asked={asked}
      errors={errors}
      continued={filter.data?.earlierThan !== undefined}
    />
  );
}
