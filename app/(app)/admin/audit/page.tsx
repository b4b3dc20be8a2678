import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Search, single } from "@/app/search";
import { requirePageRate } from "@/app/too-often";
import { AuditView } from "@/components/audit/audit-view";
import { requireActor } from "@/lib/auth/actor";
import type { Actor } from "@/lib/data/access";
import { getAuditTrail } from "@/lib/data/audit";
import { getChainHead, verifyAuditTrail } from "@/lib/data/audit-verification";
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
  const chain = search.check ? await check(actor) : { head: await getChainHead(actor) };
  const shown = filter.success ? trail : { ...trail, lines: [], older: null, searchedTo: null };
  return (
    <AuditView
      trail={shown}
      chain={chain}
      asked={asked}
      errors={errors}
      continued={filter.data?.earlierThan !== undefined}
    />
  );
}

/** Goes through all of the trail: asked for too often, it is not done. */
async function check(actor: Actor) {
  await requirePageRate("verify");
  return (await verifyAuditTrail(actor)) ?? notFound();
}
