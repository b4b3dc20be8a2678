"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormState } from "@/lib/actions/define-action";
import type { InTheWay } from "@/lib/data/import-job-undo";
import { WorkProgress } from "./work-progress";

type UndoFormProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  id: string;
  /** What is said of it, unless something better is written. */
  reason: string;
  /** What the work is asked for by while it goes on. */
  progressKey: string;
};

/** Undoes a whole import, with a reason; names the values that stand in the way. */
export function UndoForm({ action, id, reason, progressKey }: UndoFormProps) {
  const t = useTranslations("valueImport");
  const [state, submit, pending] = useActionState(action, { ok: null });
  return (
    <form action={submit} className="form value-form">
      {state.ok === false ? <Refusal code={state.code} current={state.current} /> : null}
      <input type="hidden" name="id" value={id} />
      <TextareaField
        name="reason"
        label={t("reason")}
        rows={2}
        maxLength={1000}
        defaultValue={state.ok === false ? state.values.reason : reason}
      />
      <div className="form-actions">
        <Button color="danger" variant="secondary" disabled={pending}>
          {t("undoDo")}
        </Button>
        <input type="hidden" name="progress" value={progressKey} />
        {pending ? <WorkProgress progressKey={progressKey} /> : null}
      </div>
    </form>
  );
}

type Current = { cells: InTheWay[]; total: number };

function Refusal({ code, current }: { code: string; current: unknown }) {
  const t = useTranslations("valueImport");
  const { cells, total } = (current ?? { cells: [], total: 0 }) as Current;
  return (
    <Alert color="danger" role="alert">
      <p>{t(t.has(`undoFailure.${code}`) ? `undoFailure.${code}` : "undoFailure.unexpected")}</p>
      {cells.length > 0 ? (
        <ul>
          {cells.map(({ code: why, ...cell }) => (
            <li key={`${cell.unit} ${cell.indicator} ${cell.period}`}>{t(`inTheWay.${why}`, cell)}</li>
          ))}
        </ul>
      ) : null}
      {total > cells.length ? <p>{t("inTheWayMore", { count: total - cells.length })}</p> : null}
    </Alert>
  );
}
