import { DemoBanner } from "@/components/layout/demo-banner";
import { PageHeader } from "@/components/layout/page-header";
import { hidden } from "@/components/strategy/field-parts";
import { StrategyForm } from "@/components/strategy/strategy-form";
import { Alert } from "@/components/ui/alert";
import { personName } from "@/components/ui/person-name";
import { getWords, type Words } from "@/components/ui/words";
import { decideReportAction } from "@/lib/actions/report";
import type { ReportPage } from "@/lib/data/report-view";
import { formatDay } from "@/lib/format/day";
import { formatPeriod } from "@/lib/format/period";
import { langOf, textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { approvalFormWords } from "./approval-words";
import { ReportActs } from "./report-acts";
import { ReportRows } from "./report-rows";
import { ReportStateTag } from "./report-state";

type ReasonedAct = "return" | "undo";
type ReportPageViewProps = { page: ReportPage; chosen: string | undefined };

/** A report for the one who approves it. `chosen` is an act that takes a reason: its form is then shown. */
export async function ReportPageView({ page, chosen }: ReportPageViewProps) {
  const words = await getWords();
  const { t, locale } = words;
  const { organisation, unit, scorecard, period, values, red, missing } = page;
  const act = (["return", "undo"] as const).find((each) => each === chosen && page.acts.includes(each));
  return (
    <div className="stack">
      {organisation.demo ? <DemoBanner /> : null}
      <PageHeader
        title={textIn(unit.name, locale)}
        titleLang={langOf(unit.name, locale)}
        kicker={`${textIn(scorecard, locale)}, ${formatPeriod(period, locale)}`}
        crumbs={[{ href: routes.approvals(), name: t("approval.title") }]}
        intro={<Standing words={words} page={page} />}
      />
      <p>{t("approval.content", { values, red, missing })}</p>
      <Obstacles words={words} page={page} />
      {act ? <ReasonForm words={words} page={page} act={act} /> : <ReportActs words={words} page={page} />}
      <ReportRows words={words} page={page} />
    </div>
  );
}

function Standing({ words, page }: { words: Words; page: ReportPage }) {
  const { t, locale } = words;
  const { state, handedIn, decided, reason } = page;
  return (
    <>
      <p>
        <ReportStateTag words={words} state={state} />{" "}
        {t("approval.handedIn", {
          day: formatDay(handedIn.on, locale),
          name: personName({ t }, handedIn.by),
        })}
      </p>
      {decided ? (
        <p>
          {t(`approval.decided.${state}`, {
            day: formatDay(decided.on, locale),
            name: personName({ t }, decided.by),
          })}
          {reason ? <q className="report-reason">{reason}</q> : null}
        </p>
      ) : null}
    </>
  );
}

/** Why the next step cannot be taken yet, and by whom. */
function Obstacles({ words: { t, locale }, page }: { words: Words; page: ReportPage }) {
  const { state, isOwn, below, above } = page;
  const names = below.map(({ name }) => textIn(name, locale)).join(", ");
  const lines = [
    state === "submitted" && isOwn ? t("approval.refusal.ownReport") : null,
    state === "submitted" && below.length > 0 ? t("approval.waitsForBelow", { names }) : null,
    state === "approved" && above ? t("approval.undoAbove", { unit: textIn(above.name, locale) }) : null,
  ].filter((line) => line !== null);
  if (lines.length === 0) return null;
  return (
    <Alert color="warning">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Alert>
  );
}

async function ReasonForm({ words: { t }, page, act }: { words: Words; page: ReportPage; act: ReasonedAct }) {
  const reason = {
    name: "reason",
    label: t(`approval.reason.${act}`),
    kind: "textarea",
    value: "",
    required: true,
  } as const;
  const fields = [hidden("id", page.id), hidden("version", page.version), hidden("act", act), reason];
  return (
    <div className="narrow-page">
      <StrategyForm
        action={decideReportAction}
        sections={[{ fields }]}
        words={await approvalFormWords(t(`approval.act.${act}`))}
        cancelHref={routes.approval(page.id)}
      />
    </div>
  );
}
