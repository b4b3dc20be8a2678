"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { Button, ButtonLink } from "@/components/ui/button";
import type { OfficialTableState } from "@/lib/actions/official-table";
import { routes } from "@/lib/routes";
import { TableQuestions } from "./table-questions";
import { TableRows } from "./table-rows";
import { TableSource } from "./table-source";

type TableFormProps = {
  action: (before: OfficialTableState, form: FormData) => Promise<OfficialTableState>;
  indicatorId: string;
};

/** One form through all the steps: what has been sent comes back in the answer, so that the next step needs no script. */
export function TableForm({ action, indicatorId }: TableFormProps) {
  const t = useTranslations("official.table");
  const [state, submit, pending] = useActionState(action, { step: "none" });
  const isRead = state.step === "read" || state.step === "tried";
  return (
    <form action={submit} className="form official-table-form" noValidate>
      <input type="hidden" name="indicatorId" value={indicatorId} />
      {isRead ? <TableQuestions key={JSON.stringify(state)} state={state} /> : <TableSource />}
      <div className="form-actions">
        {isRead ? null : (
          <Button name="step" value="read" disabled={pending}>
            {t("read")}
          </Button>
        )}
        {isRead ? (
          <Button
            name="step"
            value="try"
            variant={state.step === "tried" ? "secondary" : "primary"}
            disabled={pending}
          >
            {t("try")}
          </Button>
        ) : null}
        <ButtonLink
          variant="tertiary"
          href={isRead ? routes.officialTable(indicatorId) : routes.libraryIndicator(indicatorId)}
        >
          {t(isRead ? "another" : "cancel")}
        </ButtonLink>
      </div>
      <Answer state={state} pending={pending} />
    </form>
  );
}

/** What the step came to; a new answer takes the focus. */
function Answer({ state, pending }: { state: OfficialTableState; pending: boolean }) {
  const t = useTranslations("official.table");
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.step === "refused" || state.step === "tried") place.current?.focus();
  }, [state]);
  return (
    <div ref={place} tabIndex={-1} className="workbook-answer">
      {state.step === "refused" ? (
        <Alert color="danger" role="alert" title={t("refused")}>
          <p>{t(`refusal.${state.code}`, { detail: state.detail })}</p>
        </Alert>
      ) : null}
      {state.step === "tried" ? <TableRows state={state} pending={pending} /> : null}
    </div>
  );
}
