"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { FieldFrame, linksOf } from "@/components/ui/field-frame";
import type { ImportState } from "@/lib/actions/workbook";
import { FileAnswer, readyOf } from "./file-answer";
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
      <FileAnswer state={state} words="workbook" />
    </form>
  );
}
