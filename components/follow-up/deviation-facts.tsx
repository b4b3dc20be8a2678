import type { Words } from "@/components/ui/words";
import type { DeviationView } from "@/lib/data/follow-up-view";
import { figureText } from "./figure-text";

/** What was said of a deviation: the figure, what happened, why, and what is done. */
export function DeviationFacts({ words, deviation }: { words: Words; deviation: DeviationView }) {
  const { t } = words;
  const { indicator, opening, later, fact, cause, action } = deviation;
  const isStillRed = opening.judgement?.status === "below";
  return (
    <dl className="follow-up-facts">
      <div>
        <dt>{t("followUp.deviation.figure")}</dt>
        <dd>
          {figureText(words, indicator, opening)}
          {isStillRed ? null : <span className="note">{t("followUp.deviation.corrected")}</span>}
        </dd>
      </div>
      {later ? (
        <div>
          <dt>{t("followUp.deviation.latest")}</dt>
          <dd>{figureText(words, indicator, later)}</dd>
        </div>
      ) : null}
      <Said term={t("followUp.field.fact")} text={fact} />
      <Said term={t("followUp.field.cause")} text={cause ?? t("followUp.deviation.notSaid")} />
      <Said term={t("followUp.field.action")} text={action ?? t("followUp.deviation.notSaid")} />
    </dl>
  );
}

function Said({ term, text }: { term: string; text: string }) {
  if (text === "") return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}
