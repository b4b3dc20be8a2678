import { personName } from "@/components/ui/person-name";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { UnitDashboard } from "@/lib/data/dashboard-view";
import type { UnitFollowUp } from "@/lib/data/follow-up-view";
import { formatDay } from "@/lib/format/day";
import { shownText } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type EndSlideProps = { id: string; words: Words; view: UnitDashboard; followUp: UnitFollowUp | null };

const MOST = 6;

/** What is under way, and where it all can be read. */
export function EndSlide({ id, words: { t, locale }, view, followUp }: EndSlideProps) {
  const { organisation, unit, period, asKnown } = view;
  const initiatives = followUp?.initiatives.slice(0, MOST) ?? [];
  return (
    <>
      <p className="slide-kicker">{t("meeting.endKicker")}</p>
      <h2 className="slide-title" id={id}>
        {t("meeting.end")}
      </h2>
      {initiatives.length > 0 ? (
        <ul className="slide-list">
          {initiatives.map(({ id: key, name, endsOn, inside }) => {
            const shown = shownText(name, locale);
            return (
              <li key={key}>
                <span lang={shown.lang}>{shown.text}</span>
                <span className="note">
                  {[
                    inside ? personName({ t }, inside.owner.name) : null,
                    t("meeting.until", { day: formatDay(endsOn, locale) }),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </li>
            );
          })}
        </ul>
      ) : null}
      {followUp && initiatives.length === 0 ? (
        <p className="slide-lead">{t("meeting.noInitiatives")}</p>
      ) : null}
      <p className="slide-lead">
        <TextLink href={routes.unit(organisation.code, unit.code, period.code, asKnown.day)}>
          {t("meeting.readAll")}
        </TextLink>
      </p>
    </>
  );
}
