import { ActButton } from "@/components/people/act-button";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { personName } from "@/components/ui/person-name";
import type { Words } from "@/components/ui/words";
import { submitReportAction } from "@/lib/actions/report";
import type { EntryPage } from "@/lib/data/entry-view";
import type { ReportStrip } from "@/lib/data/report-view";
import { formatDay } from "@/lib/format/day";
import { textIn } from "@/lib/format/texts";
import { approvalRefusals } from "./approval-words";
import { ExceptionLine } from "./exception-line";
import { ReportStateTag } from "./report-state";

type StripsProps = { words: Words; page: EntryPage };

/** Where the unit's reports stand, one for each card that takes approval, and what is open after an exception. */
export async function ReportStrips({ words, page }: StripsProps) {
  const { strips, exceptions } = page.reports;
  const refusals = await approvalRefusals();
  if (strips.length === 0 && exceptions.length === 0) return null;
  return (
    <section className="report-strips" id="reports" aria-labelledby="reports-heading">
      <Heading level={2} size="xs" id="reports-heading">
        {words.t("approval.reports")}
      </Heading>
      {strips.length > 0 ? <p className="note">{words.t("approval.publicWhenApproved")}</p> : null}
      {strips.map((strip) => (
        <Strip key={strip.scorecard.id} words={words} page={page} strip={strip} refusals={refusals} />
      ))}
      {exceptions.map((exception) => (
        <div key={exception.id} className="report-strip">
          <LocalText texts={exception.scorecard.name} locale={words.locale} />
          <ExceptionLine words={words} exception={exception} />
        </div>
      ))}
    </section>
  );
}

type StripProps = StripsProps & { strip: ReportStrip; refusals: Record<string, string> };

function Strip({ words, page, strip, refusals }: StripProps) {
  const { t, locale } = words;
  const { scorecard, state, exceptions, maySubmit, unfinished, version } = strip;
  return (
    <div className="report-strip" data-state={state}>
      <p className="report-strip-head">
        <strong>
          <LocalText texts={scorecard.name} locale={locale} />
        </strong>{" "}
        <ReportStateTag words={words} state={state} />
      </p>
      <p>{standingText(words, strip)}</p>
      <DecisionLine words={words} strip={strip} />
      {exceptions.map((exception) => (
        <ExceptionLine key={exception.id} words={words} exception={exception} />
      ))}
      {maySubmit && unfinished > 0 ? <p>{t("approval.unfinished", { count: unfinished })}</p> : null}
      {maySubmit && unfinished === 0 ? (
        <ActButton
          action={submitReportAction}
          fields={{
            unitId: page.unit.id,
            unit: page.unit.code,
            scorecardId: scorecard.id,
            period: page.period.code,
            version: String(version),
          }}
          label={t("approval.submit")}
          about={textIn(scorecard.name, locale)}
          refusals={refusals}
          variant="primary"
        />
      ) : null}
    </div>
  );
}

/** Who has the ball, and when it is due. */
function standingText(
  { t, locale }: Words,
  { state, holders, due, daysLeft, handedIn }: ReportStrip,
): string {
  if (state === "approved") return t("approval.locksNow");
  const waits =
    holders.length > 0
      ? t("approval.waitsFor", { names: holders.join(", ") })
      : t(state === "submitted" ? "approval.noSuperior" : "approval.noLeader");
  if (state === "submitted" && handedIn) {
    return `${t("approval.handedIn", { day: formatDay(handedIn.on, locale), name: personName({ t }, handedIn.by) })} ${waits}`;
  }
  const when = t(daysLeft < 0 ? "approval.daysAgo" : "approval.daysLeft", { days: Math.abs(daysLeft) });
  return `${waits} ${t("approval.due", { day: formatDay(due, locale), when })}`;
}

/** What the superior has said. */
function DecisionLine({ words: { t, locale }, strip }: { words: Words; strip: ReportStrip }) {
  const { decided, reason, state } = strip;
  if (!decided) return null;
  const said = t(`approval.decided.${state}`, {
    day: formatDay(decided.on, locale),
    name: personName({ t }, decided.by),
  });
  return (
    <p>
      {said}
      {reason ? <q className="report-reason">{reason}</q> : null}
    </p>
  );
}
