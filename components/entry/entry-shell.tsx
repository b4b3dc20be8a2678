"use client";

import { useLocale, useTranslations } from "next-intl";
import { lazy, type ReactNode, type SubmitEvent, Suspense, useActionState, useRef } from "react";
import { Button } from "@/components/ui/button";
import { RefusalSummary } from "@/components/ui/refusal-summary";
import type { Words } from "@/components/ui/words";
import type { FormState } from "@/lib/actions/define-action";
import { recordEntryAction } from "@/lib/actions/entry";
import type { EntryRow } from "@/lib/data/entry-view";
import { isLocale } from "@/lib/i18n/locale";
import { cellKey } from "@/lib/schemas/cell-key";
import { conflictsOf } from "./conflict";
import { DraftState } from "./draft-state";
import { entryErrors } from "./entry-errors";
import type { EntryFieldsProps } from "./entry-fields";
import { stepOf } from "./entry-step";
import { type Drafts, useDrafts } from "./use-drafts";
import { useGrid } from "./use-grid";

// Only who pastes a block needs what a paste takes.
const PastePanel = lazy(async () => ({ default: (await import("./paste-panel")).PastePanel }));

type EntryShellProps = {
  unit: { id: string; code: string };
  /** The part of the address that says which page this is. */
  shown: Record<string, string>;
  rows: readonly EntryRow[];
  /** The cells; `cellOf` says how each stands. */
  children: (words: Words, cellOf: (row: EntryRow) => EntryFieldsProps) => ReactNode;
};

/** The form of any entry page. What was typed stays whatever goes wrong; nothing is delivered unless all of it can be. */
export function EntryShell({ unit, shown, rows, children }: EntryShellProps) {
  const [state, action, pending] = useActionState<FormState, FormData>(recordEntryAction, { ok: null });
  const form = useRef<HTMLFormElement>(null);
  const { drafts, stop } = useDrafts(form, unit.id, rows);
  const { paste, history, close } = useGrid(form, rows.filter((row) => stepOf(row) === "todo").length);
  const words = useWords();
  const { t } = words;
  const refused = state.ok === false ? state : null;

  /** What is on its way as a draft comes first, so that the delivery goes on from it. */
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    const underWay = stop();
    if (!underWay) return;
    event.preventDefault();
    const { submitter, currentTarget } = event;
    void underWay.then(() => setTimeout(() => currentTarget.requestSubmit(submitter)));
  };

  return (
    <form ref={form} action={action} onSubmit={onSubmit} className="entry-form" noValidate>
      <RefusalSummary
        title={t("entry.notSaved")}
        errors={entryErrors(words, rows, refused)}
        refusal={refused}
      />
      <input type="hidden" name="unitId" value={unit.id} />
      <input type="hidden" name="unit" value={unit.code} />
      <input type="hidden" name="shown" value={new URLSearchParams(shown).toString()} />
      {children(words, (row) => cellProps(words, row, refused, drafts))}
      <div className="entry-actions">
        <Button name="stage" value="submitted" disabled={pending}>
          {t("entry.submit")}
        </Button>
        <Button name="stage" value="draft" variant="secondary" disabled={pending}>
          {t("entry.saveDraft")}
        </Button>
        <span role="status" className="entry-draft-state">
          {pending ? t("entry.saving") : <DraftState words={words} drafts={drafts} />}
        </span>
      </div>
      {paste ? (
        <Suspense>
          <PastePanel words={words} rows={rows} paste={paste} history={history.current} close={close} />
        </Suspense>
      ) : null}
    </form>
  );
}

function useWords(): Words {
  const locale = useLocale();
  return { t: useTranslations() as Words["t"], locale: isLocale(locale) ? locale : "nn" };
}

type Refused = Extract<FormState, { ok: false }> | null;

/** How a cell stands: by the answer that refused the form, and by what saving along the way came to since. */
function cellProps(words: Words, row: EntryRow, refused: Refused, drafts: Drafts): EntryFieldsProps {
  const name = cellKey({ indicatorId: row.indicator.id, period: row.period });
  const kept = drafts.kept[name];
  const found = drafts.conflicts[name];
  const conflict = found ?? (kept === undefined ? conflictsOf(refused)[name] : undefined) ?? null;
  return {
    words,
    row,
    name,
    typed: found ? drafts.typed : (refused?.values ?? null),
    errors: { ...shownRefusals(drafts.refused), ...refused?.fields },
    conflict,
    kept: kept ?? null,
  };
}

/** One in the midst of typing is not told yet that something is lacking. */
const shownRefusals = (refused: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(refused).filter(([, code]) => code !== "required" && code !== "reasonRequired"),
  );
