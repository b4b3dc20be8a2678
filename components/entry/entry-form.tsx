"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { RefusalSummary } from "@/components/ui/refusal-summary";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { FormState } from "@/lib/actions/define-action";
import { recordEntryAction } from "@/lib/actions/entry";
import type { EntryPage, EntryRow } from "@/lib/data/entry-view";
import { isLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { cellKey } from "@/lib/schemas/measurement";
import { conflictsOf } from "./conflict";
import { EntryCell } from "./entry-cell";
import { entryErrors } from "./entry-errors";
import { type EntryStep, entrySteps, stepOf } from "./entry-step";

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
  const refused = state.ok === false ? state : null;
  const conflicts = conflictsOf(refused);
  const groups = entrySteps.map((step) => ({ step, rows: page.rows.filter((row) => stepOf(row) === step) }));

  return (
    <form action={action} className="entry-form" noValidate>
      <RefusalSummary
        title={t("entry.notSaved")}
        errors={entryErrors(words, page.rows, refused)}
        refusal={refused}
      />
      <input type="hidden" name="unitId" value={page.unit.id} />
      <input type="hidden" name="unit" value={page.unit.code} />
      <input type="hidden" name="shownPeriod" value={page.period.code} />
      {groups.map(({ step, rows }) =>
        rows.length === 0 && step !== "todo" ? null : (
          <section key={step} className="entry-group" data-step={step}>
            <Heading level={2} size="xs">
              {t(`entry.step.${step}`, { count: rows.length })}
            </Heading>
            <StepNote words={words} step={step} rows={rows} page={page} />
            {rows.map((row) => (
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
          </section>
        ),
      )}
      <div className="entry-actions">
        <Button name="stage" value="submitted" disabled={pending}>
          {t("entry.submit")}
        </Button>
        <Button name="stage" value="draft" variant="secondary" disabled={pending}>
          {t("entry.saveDraft")}
        </Button>
        <span role="status">{pending ? t("entry.saving") : null}</span>
      </div>
    </form>
  );
}

type StepNoteProps = { words: Words; step: EntryStep; rows: readonly EntryRow[]; page: EntryPage };

/** What one can do with the cells of a step; of locked ones why they are locked, and who can open them. */
function StepNote({ words: { t }, step, rows, page }: StepNoteProps) {
  if (step === "todo") return null;
  if (step !== "locked") return <p className="note">{t(`entry.stepMeans.${step}`)}</p>;
  const reasons = (["approved", "expired"] as const).filter((reason) =>
    rows.some(({ stateReason }) => stateReason === reason),
  );
  const names = page.reports.openers.join(", ");
  return (
    <p className="note">
      {reasons.map((reason) => t(`entry.lockedBecause.${reason}`)).join(" ")}{" "}
      {names ? t("entry.openers", { names }) : null}{" "}
      {page.reports.mayOpen ? (
        <TextLink href={routes.exceptions({ unit: page.unit.code, period: page.period.code })}>
          {t("entry.openLocked")}
        </TextLink>
      ) : null}
    </p>
  );
}
