"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { Words } from "@/components/ui/words";
import type { FormState } from "@/lib/actions/define-action";
import { recordEntryAction } from "@/lib/actions/entry";
import type { EntryPage, EntryRow } from "@/lib/data/entry-view";
import { textIn } from "@/lib/format/texts";
import { isLocale } from "@/lib/i18n/locale";
import { cellKey } from "@/lib/schemas/measurement";
import { conflictsOf } from "./conflict";
import { EntryCell } from "./entry-cell";

const rowKey = ({ indicator, period }: EntryRow) => cellKey({ indicatorId: indicator.id, period });

/** The form of one unit and period. What was typed stays whatever goes wrong; nothing is saved unless all of it can be. */
export function EntryForm({ page }: { page: EntryPage }) {
  const [state, action, pending] = useActionState<FormState, FormData>(recordEntryAction, { ok: null });
  const locale = useLocale();
  const words = {
    t: useTranslations() as Words["t"],
    locale: isLocale(locale) ? locale : "nn",
  } satisfies Words;
  const { t } = words;
  const summary = useRef<HTMLDivElement>(null);
  const refused = state.ok === false ? state : null;
  const conflicts = conflictsOf(refused);
  const errors = errorsOf(words, page, refused);

  // The answer to a refused form is its summary: that is where the reader goes on.
  useEffect(() => {
    if (refused) summary.current?.focus();
  }, [refused]);

  return (
    <form action={action} className="entry-form" noValidate>
      <ErrorSummary title={t("entry.notSaved")} errors={errors} ref={summary} />
      <input type="hidden" name="unitId" value={page.unit.id} />
      <input type="hidden" name="unit" value={page.unit.code} />
      <input type="hidden" name="shownPeriod" value={page.period.code} />
      {page.rows.map((row) => (
        <EntryCell
          key={`${rowKey(row)} ${row.version}`}
          words={words}
          row={row}
          name={rowKey(row)}
          typed={refused?.values ?? null}
          errors={refused?.fields ?? {}}
          conflict={conflicts[rowKey(row)] ?? null}
        />
      ))}
      <div className="entry-actions">
        <Button name="stage" value="submitted" disabled={pending}>
          {t("entry.submit")}
        </Button>
        <Button name="stage" value="draft" variant="secondary" disabled={pending}>
          {t("entry.saveDraft")}
        </Button>
        <p className="note">{pending ? t("entry.saving") : t("entry.submitMeans")}</p>
      </div>
    </form>
  );
}

type Refused = Extract<FormState, { ok: false }> | null;

function errorsOf({ t, locale }: Words, page: EntryPage, refused: Refused) {
  if (!refused) return [];
  const named = new Map(page.rows.map((row) => [rowKey(row), textIn(row.indicator.name, locale)]));
  const ofFields = Object.entries(refused.fields).map(([field, code]) => {
    const name = named.get(field.slice(0, field.lastIndexOf("."))) ?? "";
    return { field, message: `${name}: ${t(`entry.error.${code}`)}` };
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
