"use server";

import { z } from "zod";
import { formObject } from "@/lib/actions/form-object";
import { importRefusal } from "@/lib/actions/import-refusal";
import { type OfficialTableState, takeTable } from "@/lib/actions/official-table";
import { requireActor } from "@/lib/auth/actor";
import { getLibraryIndicator } from "@/lib/data/indicator-library-sheet";
import { LARGEST_TABLE, readJsonStat } from "@/lib/exchange/json-stat-read";
import { routes } from "@/lib/routes";

const kept = z.object({ content: z.string(), seal: z.string().nullish() });
const text = z.string().catch("");

/** What a form of any step says; in the first there are no answers yet. */
const formInput = z.object({
  step: z.enum(["read", "try", "save"]).catch("read"),
  indicatorId: text,
  categories: z.record(z.string(), z.string()).catch({}),
  area: text,
  source: text,
  sourceUrl: text,
});

/**
 * A table of official statistics on its way in, one step at a time: read, tried, saved. What was sent goes along from step to step,
 * since nothing is kept here before it is saved. It stands with the page, since an action may not read files.
 */
export async function takeTableAction(
  before: OfficialTableState,
  form: FormData,
): Promise<OfficialTableState> {
  const { step, indicatorId, ...typed } = formInput.parse(formObject(form));
  const actor = await requireActor(routes.officialTable(indicatorId));
  const code = await importRefusal(actor, "define");
  if (code) return { step: "refused", code, detail: "" };
  const indicator = await getLibraryIndicator(actor, indicatorId);
  if (!indicator) return { step: "refused", code: "notFound", detail: "" };
  const known = kept.safeParse(before);
  const content = step === "read" || !known.success ? await contentOf(form) : known.data.content;
  const read = typeof content === "string" ? readJsonStat(content) : { ok: false as const, ...content };
  if (!read.ok) return { step: "refused", code: read.code, detail: read.detail ?? "" };
  const answers = step === "read" ? null : { ...typed, areas: form.getAll("areas").map(String) };
  const { ownNumber } = indicator;
  const sent = { table: read.table, content: String(content), indicatorId, ownNumber, answers };
  return takeTable(actor, sent, step === "save" ? (known.data?.seal ?? null) : null);
}

/** The file that was chosen, else the text that was pasted; or why there is none. */
async function contentOf(form: FormData): Promise<string | { code: string; detail?: string }> {
  const file = form.get("file");
  if (file instanceof File && file.size > LARGEST_TABLE) return { code: "tooLarge" };
  if (file instanceof File && file.size > 0) return file.text();
  return String(form.get("pasted") ?? "").trim() || { code: "noFile" };
}
