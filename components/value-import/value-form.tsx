"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { FieldFrame, linksOf } from "@/components/ui/field-frame";
import { TextareaField } from "@/components/ui/textarea-field";
import { FileAnswer, readyOf } from "@/components/workbook/file-answer";
import { useKeptFile } from "@/components/workbook/kept-file";
import type { ValueImportState } from "@/lib/actions/value-import";
import { WorkProgress } from "./work-progress";

type ValueFormProps = {
  action: (before: ValueImportState, form: FormData) => Promise<ValueImportState>;
  /** What the work is asked for by while it goes on. */
  progressKey: string;
};

/** Chooses a file of values or takes pasted rows, tries them, and takes them in. Without scripts the file is chosen once more. */
export function ValueForm({ action, progressKey }: ValueFormProps) {
  const t = useTranslations("valueImport");
  const [state, submit, pending] = useActionState(action, { step: "none" });
  const input = useKeptFile(state.step === "none" ? null : state);
  const ready = readyOf(state);
  const pasted = state.step === "none" ? "" : state.pasted;
  const texts = {
    name: "file",
    label: t("file"),
    description: t(ready && !pasted ? "fileAgain" : "fileHint"),
  };
  return (
    <form action={submit} className="form value-form">
      <FieldFrame texts={texts}>
        <input className="ds-input" type="file" accept=".csv,.txt,.xlsx" ref={input} {...linksOf(texts)} />
      </FieldFrame>
      <TextareaField
        key={pasted}
        name="pasted"
        label={t("pasted")}
        description={t("pastedHint")}
        defaultValue={pasted}
        spellCheck={false}
      />
      <div className="form-actions">
        <Button name="step" value="try" variant={ready ? "secondary" : "primary"} disabled={pending}>
          {t("try")}
        </Button>
        {ready ? (
          <>
            <input type="hidden" name="digest" value={ready.digest} />
            <input type="hidden" name="seal" value={ready.report.seal} />
            <Button name="step" value="import" disabled={pending}>
              {t("do")}
            </Button>
          </>
        ) : null}
        <p role="status" className="ds-sr-only">
          {pending ? t("pending") : ""}
        </p>
        <input type="hidden" name="progress" value={progressKey} />
        {pending ? <WorkProgress progressKey={progressKey} /> : null}
      </div>
      <FileAnswer state={state} words="valueImport" />
    </form>
  );
}
