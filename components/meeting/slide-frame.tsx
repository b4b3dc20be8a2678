import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { UnitDashboard } from "@/lib/data/dashboard-view";
import { formatDay } from "@/lib/format/day";
import { formatPeriod } from "@/lib/format/period";
import { textIn } from "@/lib/format/texts";

type SlideFrameProps = {
  words: Words;
  view: UnitDashboard;
  number: number;
  count: number;
  children: ReactNode;
};

/** What the address calls a slide. */
export const slideId = (number: number) => `slide-${number}`;

/** What its heading goes by. */
export const headingId = (number: number) => `${slideId(number)}-heading`;

/** One slide: its content, and a foot that tells where the figures are from, how far one has come, and the way on. */
export function SlideFrame({ words: { t, locale }, view, number, count, children }: SlideFrameProps) {
  const { organisation, unit, period, asKnown } = view;
  const about = [
    textIn(unit.name, locale),
    formatPeriod(period.code, locale),
    asKnown.day ? t("meeting.known", { day: formatDay(asKnown.day, locale) }) : null,
    organisation.demo ? t("layout.demo") : null,
  ];
  return (
    <section className="slide" id={slideId(number)} aria-labelledby={headingId(number)} tabIndex={-1}>
      <div className="slide-content">{children}</div>
      <footer className="slide-foot">
        <span>{about.filter(Boolean).join(" · ")}</span>
        <span className="slide-number">{t("meeting.progress", { number, count })}</span>
        <progress value={number} max={count} aria-hidden="true" />
        <nav className="slide-ways" aria-label={t("meeting.ways")}>
          {number > 1 ? (
            <TextLink href={`#${slideId(number - 1)}`} data-color="neutral">
              ← {t("meeting.previous")}
            </TextLink>
          ) : null}
          {number < count ? (
            <TextLink href={`#${slideId(number + 1)}`} data-color="neutral">
              {t("meeting.next")} →
            </TextLink>
          ) : null}
        </nav>
      </footer>
    </section>
  );
}
