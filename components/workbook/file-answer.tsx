"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { type FileReport, totalOf } from "@/lib/domain/workbook-report";
import { FileReportView } from "./file-report-view";

/** How it went with a file that was sent: nothing yet, refused as a whole, or tried row by row. */
type FileTrial =
  | { step: "none" }
  | { step: "refused"; code: string; detail?: string }
  | { step: "tried"; report: FileReport; fileName: string };

/** What was tried, when it may be taken in and would change something. */
export function readyOf<Trial extends FileTrial>(state: Trial): Extract<Trial, { step: "tried" }> | null {
  if (state.step !== "tried") return null;
  const { faults, create, change } = totalOf(state.report);
  return faults === 0 && create + change > 0 ? (state as Extract<Trial, { step: "tried" }>) : null;
}

type FileAnswerProps = {
  state: FileTrial;
  /** Where the words of refusals stand. */
  words: "workbook" | "valueImport";
};

/** The refusal or the report; a new one takes the focus. */
export function FileAnswer({ state, words }: FileAnswerProps) {
  const t = useTranslations(words);
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
