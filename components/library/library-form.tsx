"use client";

import { useLocale, useTranslations } from "next-intl";
import type { FormSection } from "@/components/strategy/form-field";
import { type FormWords, type Refused, StrategyForm } from "@/components/strategy/strategy-form";
import { Button } from "@/components/ui/button";
import type { Words } from "@/components/ui/words";
import type { FormState } from "@/lib/actions/define-action";
import type { FormulaTrial } from "@/lib/data/formula-trial";
import type { FormulaProblem } from "@/lib/data/indicator-formula";
import type { IndicatorName } from "@/lib/data/indicator-use";
import { FormulaAnswer } from "./formula-answer";
import { FORMULA_FIELD } from "./formula-field";
import { SameFigure } from "./same-figure";

type LibraryFormProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  sections: readonly FormSection[];
  words: FormWords;
  cancelHref: string;
};

/** What the server says besides which field is wrong. */
type Answer = { trial?: FormulaTrial | null; problem?: FormulaProblem; same?: IndicatorName[] };

/** The form of a fact sheet, with the formula shown on asking, and a question where the same figure is asked for already. */
export function LibraryForm(form: LibraryFormProps) {
  const words: Words = { t: useTranslations() as Words["t"], locale: useLocale() as Words["locale"] };
  const formula = (refused: Refused | null) => {
    const { trial, problem } = answerOf(refused);
    return (
      <>
        <p>
          <Button variant="secondary" name="show" value="formula">
            {words.t("library.showFormula")}
          </Button>
        </p>
        {trial || problem ? (
          <FormulaAnswer
            words={words}
            text={refused?.values[FORMULA_FIELD] ?? ""}
            trial={trial ?? null}
            problem={problem ?? null}
          />
        ) : null}
      </>
    );
  };
  const same = (refused: Refused | null) => {
    const others = answerOf(refused).same ?? [];
    return others.length > 0 ? <SameFigure words={words} others={others} /> : null;
  };
  return <StrategyForm {...form} additions={{ [FORMULA_FIELD]: formula, "": same }} />;
}

function answerOf(refused: Refused | null): Answer {
  return refused?.code === "invalid" ? ((refused.current as Answer | undefined) ?? {}) : {};
}
