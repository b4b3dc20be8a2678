import { rollUpText } from "@/components/scorecard/roll-up-text";
import { LocalText } from "@/components/ui/local-text";
import type { Words } from "@/components/ui/words";
import type { UnitDashboard } from "@/lib/data/dashboard-view";
import { formatPeriod } from "@/lib/format/period";
import { SlideStatus } from "./slide-status";

type TitleSlideProps = { id: string; words: Words; view: UnitDashboard };

/** Whose figures, of when, what they are for, and how it stands in all. */
export function TitleSlide({ id, words, view }: TitleSlideProps) {
  const { t, locale } = words;
  const { organisation, unit, ancestors, period, vision, overall, scorecards } = view;
  return (
    <>
      <p className="slide-kicker">
        {ancestors.length > 0 ? <LocalText texts={organisation.name} locale={locale} /> : t("unit.dashboard")}
      </p>
      <h1 className="slide-title" id={id}>
        <LocalText texts={unit.name} locale={locale} />
      </h1>
      <p className="slide-lead">{formatPeriod(period.code, locale)}</p>
      {vision ? (
        <blockquote className="slide-vision">
          <LocalText texts={vision} locale={locale} />
        </blockquote>
      ) : null}
      {scorecards.length > 0 ? (
        <SlideStatus rollUp={rollUpText(words, overall)} />
      ) : (
        <p className="slide-lead">{t("unit.noScorecards")}</p>
      )}
    </>
  );
}
