import type { Words } from "@/components/ui/words";
import type { FormState } from "@/lib/actions/define-action";
import type { EntryRow } from "@/lib/data/entry-view";
import { textIn } from "@/lib/format/texts";
import { cellKey } from "@/lib/schemas/cell-key";
import { conflictsOf } from "./conflict";
import { readings } from "./readings";

type Refused = Extract<FormState, { ok: false }> | null;

/** The lines of the summary above a refused form: each names its indicator and leads to its field. */
export function entryErrors({ t, locale }: Words, rows: readonly EntryRow[], refused: Refused) {
  if (!refused) return [];
  const named = new Map(
    rows.map(({ indicator, period }) => [
      cellKey({ indicatorId: indicator.id, period }),
      textIn(indicator.name, locale),
    ]),
  );
  const ofFields = Object.entries(refused.fields).map(([field, code]) => {
    const name = named.get(field.slice(0, field.lastIndexOf("."))) ?? "";
    return { field, message: `${name}: ${t(`entry.error.${code}`, readings(refused.values[field]))}` };
  });
  if (ofFields.length > 0) return ofFields;
  if (refused.code === "conflict") {
    return Object.keys(conflictsOf(refused)).map((key) => ({
      field: `${key}.choice`,
      message: `${named.get(key) ?? ""}: ${t("entry.conflict")}`,
    }));
  }
  return [{ field: "main", message: t(`entry.failure.${refused.code}`) }];
}
