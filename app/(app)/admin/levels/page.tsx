import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Search, single } from "@/app/search";
import { ConfirmLevelView } from "@/components/level/confirm-level-view";
import { EndFormView } from "@/components/level/end-form-view";
import { LevelFormView } from "@/components/level/level-form-view";
import { LevelsView } from "@/components/level/levels-view";
import { requireActor } from "@/lib/auth/actor";
import type { Actor } from "@/lib/data/access";
import { getLevelSheet } from "@/lib/data/level-history";
import { getLevelPreview } from "@/lib/data/level-preview";
import { getLevelTable } from "@/lib/data/level-table";
import { routes } from "@/lib/routes";
import { targetLevelEnd, targetLevelInput } from "@/lib/schemas/target-level";

type Props = { searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("levels"))("title") };
}

export default async function LevelsPage({ searchParams }: Props) {
  const actor = await requireActor(routes.levels());
  const search = onceOnly(await searchParams);
  if (search.confirm !== undefined) return question(actor, search);
  if (search.indicator !== undefined) return form(actor, search);
  const year = search.year && /^(19|2\d)\d\d$/.test(search.year.trim()) ? Number(search.year) : undefined;
  const table = await getLevelTable(actor, { unit: search.unit, card: search.card, year });
  const sought = { unit: search.unitText, card: search.cardText };
  return <LevelsView table={table ?? notFound()} search={sought} saved={search.saved !== undefined} />;
}

async function question(actor: Actor, { confirm, ...typed }: Record<string, string>) {
  const asked = confirm === "end" ? "end" : "record";
  const input = (asked === "end" ? targetLevelEnd : targetLevelInput).safeParse(typed).data ?? notFound();
  const preview = (await getLevelPreview(actor, input)) ?? notFound();
  return <ConfirmLevelView asked={asked} preview={preview} typed={typed} />;
}

async function form(actor: Actor, search: Record<string, string>) {
  const { indicator = "", unit = "all", from = "", typed, form: asked, ...values } = search;
  const unitId = unit === "all" ? null : unit;
  const sheet = (await getLevelSheet(actor, indicator, unitId, from)) ?? notFound();
  if (asked === "end") return <EndFormView sheet={sheet} />;
  const kept = typed === undefined ? null : { ...values, fromPeriod: from, unitId: unitId ?? "" };
  return <LevelFormView sheet={sheet} typed={kept} />;
}

/** Each parameter that stands there, once. */
function onceOnly(search: Search): Record<string, string> {
  const given = Object.entries(search).map(([name, value]) => [name, single(value)] as const);
  return Object.fromEntries(given.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
