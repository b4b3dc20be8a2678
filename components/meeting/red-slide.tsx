import { rowFollowUp } from "@/components/follow-up/row-follow-up";
import { rowText } from "@/components/scorecard/row-text";
import { StatusMark } from "@/components/scorecard/status-mark";
import { TrendMark } from "@/components/scorecard/trend-mark";
import { personName } from "@/components/ui/person-name";
import type { Words } from "@/components/ui/words";
import type { IndicatorRow } from "@/lib/data/dashboard-view";
import type { UnitFollowUp } from "@/lib/data/follow-up-view";
import { formatDay } from "@/lib/format/day";
import { textIn } from "@/lib/format/texts";

type RedSlideProps = { id: string; words: Words; row: IndicatorRow; followUp: UnitFollowUp | null };

/** One red figure: how it stands against its goal, why, what is done, and who is on it. */
export function RedSlide({ id, words, row, followUp }: RedSlideProps) {
  const { name, value, goal, status, trend, owner } = rowText(words, row, {
    href: "",
    mark: null,
    follow: null,
  });
  return (
    <>
      <p className="slide-kicker">{words.t("meeting.red")}</p>
      <h2 className="slide-title" id={id} lang={name.lang}>
        {name.text}
      </h2>
      <div className="slide-status" data-status={status.code}>
        <p className="slide-mark">
          <span className="slide-value">{value}</span>
          <StatusMark status={status} />
        </p>
        <p className="slide-facts">
          {goal ? <span>{words.t("known.goal", { goal: goal.seen })}</span> : null}
          {trend ? (
            <span className="slide-trend">
              <TrendMark trend={trend} />
            </span>
          ) : null}
          {owner ? (
            <span>
              {owner.label} <span lang={owner.title.lang}>{owner.title.text}</span>
            </span>
          ) : null}
        </p>
      </div>
      {followUp ? <Explained words={words} row={row} followUp={followUp} /> : null}
    </>
  );
}

type ExplainedProps = { words: Words; row: IndicatorRow; followUp: UnitFollowUp };

/** What was said of it. Names are for those who may read at the unit. */
function Explained({ words: { t, locale }, row, followUp }: ExplainedProps) {
  const { deviation, initiatives } = rowFollowUp(followUp, row);
  const responsible = deviation?.inside?.responsible?.name ?? null;
  const notSaid = t("followUp.deviation.notSaid");
  return (
    <dl className="slide-said">
      <div>
        <dt>{t("followUp.field.cause")}</dt>
        <dd>{deviation?.cause ?? notSaid}</dd>
      </div>
      <div>
        <dt>{t("followUp.field.action")}</dt>
        <dd>
          {deviation?.action ?? (initiatives.length > 0 ? null : notSaid)}
          {initiatives.map((initiative) => (
            <span key={initiative.id} className="slide-initiative">
              {t("meeting.initiative", {
                name: textIn(initiative.name, locale),
                day: formatDay(initiative.endsOn, locale),
              })}
            </span>
          ))}
        </dd>
      </div>
      {responsible ? (
        <div>
          <dt>{t("meeting.responsible")}</dt>
          <dd>{personName({ t }, responsible)}</dd>
        </div>
      ) : null}
    </dl>
  );
}
