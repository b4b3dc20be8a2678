import { PageHeader } from "@/components/layout/page-header";
import { Alert } from "@/components/ui/alert";
import { Details } from "@/components/ui/details";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { TextLink } from "@/components/ui/text-link";
import { getWords, type Words } from "@/components/ui/words";
import type { KindSetting, PeriodSettings } from "@/lib/data/period-setting";
import type { Day } from "@/lib/domain/day";
import { deadlineExample } from "@/lib/domain/deadline-example";
import { routes } from "@/lib/routes";
import { ApprovalSection } from "./approval-section";
import { type DeadlineTexts, deadlineText } from "./deadline-text";
import { deadlineTexts } from "./deadline-texts";
import { HolidaySection } from "./holiday-section";

type PeriodsViewProps = {
  settings: PeriodSettings;
  today: Day;
  /** Whose holidays are listed. */
  year: number;
  saved: boolean;
};

/** The kinds of period in use with their deadlines, the approval of scorecards, and the holidays that move deadlines. */
export async function PeriodsView({ settings, today, year, saved }: PeriodsViewProps) {
  const words = await getWords();
  const { t } = words;
  const texts = await deadlineTexts();
  return (
    <>
      <PageHeader title={t("periods.title")} intro={<p>{t("periods.intro")}</p>} />
      <section className="period-section">
        {saved ? (
          <Alert color="success" role="status">
            <p>{t("periods.saved")}</p>
          </Alert>
        ) : null}
        <Heading level={2}>{t("periods.kinds")}</Heading>
        <ul className="period-kinds">
          {settings.kinds.map((setting) => (
            <Kind key={setting.kind} words={words} texts={texts} setting={setting} today={today} />
          ))}
        </ul>
      </section>
      <ApprovalSection words={words} cards={settings.cards} />
      <HolidaySection words={words} kinds={settings.kinds} year={year} />
    </>
  );
}

type KindProps = { words: Words; texts: DeadlineTexts; setting: KindSetting; today: Day };

function Kind({ words, texts, setting, today }: KindProps) {
  const { t } = words;
  const { kind, dueDays, expiryDays, requiresApproval, remindDays, escalateDays } = setting;
  const name = t(`periods.kind.${kind}`);
  const rules = [
    t("periods.due", { count: dueDays }),
    expiryDays === null ? t("periods.neverLocks") : t("periods.locks", { count: expiryDays }),
    t("periods.reminded", { count: remindDays, escalate: escalateDays }),
    ...(requiresApproval ? [t("periods.approved")] : []),
  ];
  return (
    <li className="period-kind">
      <div>
        <Heading level={3} size="xs">
          {name}
        </Heading>
        <p>{rules.join(" · ")}</p>
        <Indicators words={words} indicators={setting.indicators} />
      </div>
      <p className="note">{deadlineText(texts, deadlineExample(kind, today, setting), today).join(" ")}</p>
      <TextLink href={routes.periods(kind)} aria-label={t("periods.editNamed", { kind: name })}>
        {t("periods.edit")}
      </TextLink>
    </li>
  );
}

function Indicators({
  words: { t, locale },
  indicators,
}: { words: Words } & Pick<KindSetting, "indicators">) {
  const count = t("periods.indicators", { count: indicators.length });
  if (indicators.length === 0) return <p className="note">{count}</p>;
  return (
    <Details variant="link" summary={count}>
      <ul className="ds-list">
        {indicators.map(({ code, name }) => (
          <li key={code}>
            <LocalText texts={name} locale={locale} />
          </li>
        ))}
      </ul>
    </Details>
  );
}
