import { trendText } from "@/components/scorecard/trend-text";
import { LocalText } from "@/components/ui/local-text";
import type { Words } from "@/components/ui/words";
import type { IndicatorRow } from "@/lib/data/dashboard-view";
import type { Slide } from "./slides";

type ChangesSlideProps = { id: string; words: Words; slide: Extract<Slide, { kind: "changes" }> };

const MOST = 6;

/** What has become better and what worse since the period each figure is compared with. */
export function ChangesSlide({ id, words, slide: { better, worse, rest } }: ChangesSlideProps) {
  const { t } = words;
  return (
    <>
      <p className="slide-kicker">{t("meeting.sinceLast")}</p>
      <h2 className="slide-title" id={id}>
        {t("meeting.changes")}
      </h2>
      <div className="slide-columns">
        <Column words={words} rows={better} verdict="better" />
        <Column words={words} rows={worse} verdict="worse" />
      </div>
      <p className="slide-more">{t("meeting.unchanged", { count: rest })}</p>
    </>
  );
}

type ColumnProps = { words: Words; rows: readonly IndicatorRow[]; verdict: "better" | "worse" };

function Column({ words, rows, verdict }: ColumnProps) {
  const { t, locale } = words;
  return (
    <div>
      <h3 className="slide-heading" data-verdict={verdict}>
        {t(`meeting.${verdict}`, { count: rows.length })}
      </h3>
      <ul className="slide-list">
        {rows.slice(0, MOST).map((row) => {
          const trend = trendText(words, row);
          return (
            <li key={row.id}>
              <LocalText texts={row.indicator.name} locale={locale} />
              {trend?.change ? (
                <span className="trend-change" data-arrow={trend.arrow} data-verdict={verdict}>
                  {trend.change}
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
      {rows.length > MOST ? (
        <p className="note">{t("meeting.others", { count: rows.length - MOST })}</p>
      ) : null}
    </div>
  );
}
