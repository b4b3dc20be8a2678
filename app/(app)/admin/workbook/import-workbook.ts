"use server";

import { createHash } from "node:crypto";
import { importRefusal } from "@/lib/actions/import-refusal";
import { type ImportState, takeWorkbook } from "@/lib/actions/workbook";
import { requireActor } from "@/lib/auth/actor";
import { LARGEST_FILE } from "@/lib/exchange/xlsx-guard";
import { readXlsx } from "@/lib/exchange/xlsx-read";
import { routes } from "@/lib/routes";

/**
 * Tries a workbook, or takes in the one that was tried: the file comes along both times, and must be the same. It stands with the
 * page, since an action may not read files.
 */
export async function importWorkbookAction(_before: ImportState, form: FormData): Promise<ImportState> {
  const actor = await requireActor(routes.workbook());
  const code = await importRefusal(actor, "define");
  if (code) return { step: "refused", code };
  const file = form.get("file");
  if (!(file instanceof File) || file.name === "") return { step: "refused", code: "noFile" };
  if (file.size > LARGEST_FILE) return { step: "refused", code: "tooLarge" };
  const bytes = Buffer.from(await file.arrayBuffer());
  const digest = createHash("sha256").update(bytes).digest("hex");
  const seen = form.get("step") === "import" ? String(form.get("revision")) : null;
  if (seen !== null && form.get("digest") !== digest) return { step: "refused", code: "otherFile" };
  const read = await readXlsx(bytes);
  if (!read.ok) return { step: "refused", code: read.code, detail: read.detail ?? "" };
  return takeWorkbook(actor, read.sheets, seen, { digest, fileName: file.name });
}
