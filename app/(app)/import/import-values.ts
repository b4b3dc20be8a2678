"use server";

import { createHash } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { importRefusal } from "@/lib/actions/import-refusal";
import { takeValues, type ValueImportState } from "@/lib/actions/value-import";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { tellProgress } from "@/lib/data/progress";
import { readValueFile } from "@/lib/exchange/value-file";
import { LARGEST_FILE } from "@/lib/exchange/xlsx-guard";
import { routes } from "@/lib/routes";

const LONGEST_NAME = 200;

/**
 * Tries a file of values or pasted rows, or takes in what was tried: it comes along both times, and must be the same. It stands with
 * the page, since an action may not read files.
 */
export async function importValuesAction(
  _before: ValueImportState,
  form: FormData,
): Promise<ValueImportState> {
  const actor = await requireActor(routes.imports());
  const pasted = String(form.get("pasted") ?? "");
  const code = await importRefusal(actor, "enter");
  if (code) return { step: "refused", code, pasted };
  const sent = await sentIn(form, pasted);
  if (typeof sent === "string") return { step: "refused", code: sent, pasted };
  const { bytes, ...names } = sent;
  const digest = createHash("sha256").update(bytes).digest("hex");
  const seal = form.get("step") === "import" ? String(form.get("seal")) : null;
  if (seal !== null && form.get("digest") !== digest) return { step: "refused", code: "otherFile", pasted };
  const progress = String(form.get("progress") ?? "");
  const read = await readValueFile(bytes, tellProgress(actor, progress, "read"));
  if (!read.ok) return { step: "refused", code: read.code, detail: read.detail ?? "", pasted };
  return takeValues(actor, read, seal, { ...names, digest, pasted, progress });
}

/** The file that was chosen, else the rows that were pasted. */
async function sentIn(form: FormData, pasted: string) {
  const file = form.get("file");
  const isPasted = pasted.trim() !== "";
  // With scripts a file that was not chosen comes with a name all the same.
  if (file instanceof File && file.name !== "" && !(isPasted && file.size === 0)) {
    if (file.size > LARGEST_FILE) return "tooLarge";
    const fileName = file.name.slice(0, LONGEST_NAME);
    return { fileName, source: "import" as const, bytes: Buffer.from(await file.arrayBuffer()) };
  }
  if (!isPasted) return "noFile";
  const fileName = (await getTranslations("valueImport"))("pastedName", { day: today() });
  return { fileName, source: "paste" as const, bytes: Buffer.from(pasted) };
}
