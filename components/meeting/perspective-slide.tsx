import { goalText } from "@/components/scorecard/goal-text";
import { rollUpText } from "@/components/scorecard/roll-up-text";
import { statusOfRow, statusText } from "@/components/scorecard/status-code";
import { StatusMark } from "@/components/scorecard/status-mark";
import { valueText } from "@/components/scorecard/value-text";
import { LocalText } from "@/components/ui/local-text";
import type { Words } from "@/components/ui/words";
import type { IndicatorRow } from "@/lib/data/dashboard-view";
import { textIn } from "@/lib/format/texts";
import { SlideStatus } from "./slide-status";
import type { Slide } from "./slides";

type PerspectiveSlideProps = { id: string; words: Words; slide: Extract<Slide, { kind: "perspective" }> };

/** One perspective and its figures, the most serious first. */
export function PerspectiveSlide({ id, words, slide }: PerspectiveSlideProps) {
  const { t, locale } = words;
  const { perspective, rows, more } = slide;
  return (
    <>
      <p className="slide-kicker">{t("meeting.perspective")}</p>
      <h2 className="slide-title" id={id}>
        <LocalText texts={perspective.name} locale={locale} />
      </h2>
      <SlideStatus rollUp={rollUpText(words, perspective.rollUp)} />
      <table className="slide-table" aria-labelledby={id}>
        <thead className="ds-sr-only">
          <tr>
            <th scope="col">{t("scorecard.column.indicator")}</th>
            <th scope="col">{t("scorecard.column.value")}</th>
            <th scope="col">{t("scorecard.column.goal")}</th>
            <th scope="col">{t("scorecard.column.status")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} words={words} row={row} />
          ))}
        </tbody>
      </table>
      {more > 0 ? (
        <p className="slide-more">
          {t("meeting.more", { count: more, perspective: textIn(perspective.name, locale) })}
        </p>
      ) : null}
    </>
  );
}

function Row({ words, row }: { words: Words; row: IndicatorRow }) {
  const { indicator, cell } = row;
  const goal = goalText(words, row);
  return (
    <tr>
      <th scope="row">
        <LocalText texts={indicator.name} locale={words.locale} />
      </th>
      <td className="slide-figure">
        {cell.kind === "value" ? valueText(words, indicator, cell.value) : "–"}
      </td>
      <td>{goal ? <span className="goal-text">{goal.seen}</span> : null}</td>
      <td>
        <StatusMark status={statusText(words, statusOfRow(row))} />
      </td>
    </tr>
  );
}
