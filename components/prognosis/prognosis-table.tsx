import { type Measured, valueText } from "@/components/scorecard/value-text";
import { personName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Words } from "@/components/ui/words";
import type { IndicatorFollowUp, PrognosisView } from "@/lib/data/follow-up-view";
import { formatDay } from "@/lib/format/day";
import { formatPeriod } from "@/lib/format/period";

type PrognosisTableProps = { words: Words; followUp: IndicatorFollowUp; indicator: Measured };

/** Every prognosis as it was said, newest first; with the outcome for the leader. */
export function PrognosisTable({ words, followUp: { prognoses, may }, indicator }: PrognosisTableProps) {
  const { t, locale } = words;
  return (
    <Table caption={t("prognosis.title")} captionHidden className="figures">
      <thead>
        <tr>
          <th scope="col">{t("prognosis.year")}</th>
          <th scope="col">{t("prognosis.value")}</th>
          <th scope="col">{t("prognosis.comment")}</th>
          <th scope="col">{t("prognosis.said")}</th>
          {may.explain ? <th scope="col">{t("prognosis.outcome")}</th> : null}
        </tr>
      </thead>
      <tbody>
        {prognoses.map((prognosis) => (
          <tr key={prognosis.id}>
            <th scope="row">{formatPeriod(prognosis.period, locale)}</th>
            <td>{valueText(words, indicator, prognosis.value)}</td>
            <td>{prognosis.comment}</td>
            <td>
              {formatDay(prognosis.recordedOn, locale)}
              <span className="note">{personName(words, prognosis.by)}</span>
            </td>
            {may.explain ? (
              <td>
                <Outcome words={words} indicator={indicator} outcome={prognosis.outcome} />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type OutcomeProps = { words: Words; indicator: Measured; outcome: PrognosisView["outcome"] };

function Outcome({ words, indicator, outcome }: OutcomeProps) {
  if (!outcome) return "–";
  return (
    <>
      {valueText(words, indicator, outcome.value)}{" "}
      <Tag color={outcome.hit ? "success" : "warning"}>
        {words.t(outcome.hit ? "prognosis.hit" : "prognosis.miss")}
      </Tag>
    </>
  );
}
