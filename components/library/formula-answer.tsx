"use client";

import { useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import type { Words } from "@/components/ui/words";
import type { FormulaTrial } from "@/lib/data/formula-trial";
import type { FormulaProblem } from "@/lib/data/indicator-formula";
import { FormulaParts } from "./formula-parts";
import { formulaSentence } from "./formula-sentence";
import { TrialTable } from "./trial-table";

type FormulaAnswerProps = {
  words: Words;
  text: string;
  trial: FormulaTrial | null;
  problem: FormulaProblem | null;
};

/** How a formula was understood, what it is made of and what it gives; or what is wrong with it, and where. Takes the focus. */
export function FormulaAnswer({ words, text, trial, problem }: FormulaAnswerProps) {
  const place = useRef<HTMLDivElement>(null);
  const { t } = words;
  useEffect(() => {
    if (trial) place.current?.focus();
  }, [trial]);
  return (
    <div className="formula-answer" ref={place} tabIndex={-1} id="formula-answer">
      {problem ? (
        <Alert color="danger" title={t("library.formulaWrong")} role="alert">
          <p>{problemText(words, problem)}</p>
          <p>
            <code className="formula-mark">
              {text.slice(0, problem.position)}
              <mark>{text.slice(problem.position) || " "}</mark>
            </code>
          </p>
        </Alert>
      ) : null}
      {trial ? (
        <>
          <p>
            <strong>{t("library.understood")}</strong> {formulaSentence(words, trial.formula, trial.parts)}
          </p>
          <FormulaParts words={words} trial={trial} />
          <TrialTable words={words} trial={trial} />
        </>
      ) : null}
    </div>
  );
}

function problemText({ t }: Words, { code, position, codes }: FormulaProblem): string {
  const said = t(`library.problem.${code}`, { codes: codes.join(" → ") });
  return code === "empty" ? said : `${t("library.position", { position: position + 1 })} ${said}`;
}
