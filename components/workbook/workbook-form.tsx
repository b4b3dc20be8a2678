"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { FieldFrame, linksOf } from "@/components/ui/field-frame";
import type { ImportState } from "@/lib/actions/workbook";
import { totalOf } from "@/lib/domain/workbook-report";
import { FileReportView } from "./file-report-view";
import { useKeptFile } from "./kept-file";

type WorkbookFormProps = { action: (before: ImportState, form: FormData) => Promise<ImportState> };

/** Chooses a workbook, tries it, and takes it in. Without scripts the file is chosen once more before it is taken in. */
export function WorkbookForm({ action }: WorkbookFormProps) {
  const t = useTranslations("workbook");
  const [state, submit, pending] = useActionState(action, { step: "none" });
  const input = useKeptFile(state.step === "none" ? null : state);
  const ready = readyOf(state);
  const texts = { name: "file", label: t("file"), description: t(ready ? "fileAgain" : "fileHint") };
  return (
    <form action={submit} className="form workbook-form">
      <FieldFrame texts={texts}>
        <input className="ds-input" type="file" accept=".xlsx" ref={input} {...linksOf(texts)} />
      </FieldFrame>
      <div className="form-actions">
        <Button name="step" value="try" variant={ready ? "secondary" : "primary"} disabled={pending}>
          {t("try")}
        </Button>
        {ready ? (
          <>
            <input type="hidden" name="digest" value={ready.digest} />
            <input type="hidden" name="revision" value={ready.report.revision} />
            <Button name="step" value="import" disabled={pending}>
              {t("do")}
            </Button>
          </>
        ) : null}
        <p role="status">{pending ? t("pending") : ""}</p>
      </div>
      <Answer state={state} />
    </form>
  );
}

/** What was tried, when it may be taken in and would change something. */
function readyOf(state: ImportState) {
  if (state.step !== "tried") return null;
  const { faults, create, change } = totalOf(state.report);
  return faults === 0 && create + change > 0 ? state : null;
}

/** The refusal or the report; a new one takes the focus. */
function Answer({ state }: { state: ImportState }) {
  const t = useTranslations("workbook");
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.step !== "none") place.current?.focus();
  }, [state]);
  return (
    <div ref={place} tabIndex={-1} className="workbook-answer">
      {state.step === "refused" ? (
        <Alert color="danger" role="alert" title={t("refused")}>
          <p>
            {t(t.has(`refusal.${state.code}`) ? `refusal.${state.code}` : "refusal.unexpected", {
              detail: state.detail ?? "",
            })}
          </p>
        </Alert>
      ) : null}
      {state.step === "tried" ? <FileReportView report={state.report} fileName={state.fileName} /> : null}
    </div>
  );
}
