import { formWords } from "@/components/governance/form-words";
import { PageHeader } from "@/components/layout/page-header";
import { StrategyForm } from "@/components/strategy/strategy-form";
import { getWords } from "@/components/ui/words";
import { editPeriodSettingAction } from "@/lib/actions/periods";
import type { KindSetting } from "@/lib/data/period-setting";
import type { Day } from "@/lib/domain/day";
import { routes } from "@/lib/routes";
import { deadlineTexts } from "./deadline-texts";
import { LiveDeadline } from "./live-deadline";
import { settingFields } from "./period-forms";

type SettingFormViewProps = { setting: Omit<KindSetting, "indicators">; today: Day };

/** The deadlines of one kind of period, with what they lead to beside them. */
export async function SettingFormView({ setting, today }: SettingFormViewProps) {
  const words = await getWords();
  const { t } = words;
  const { kind, dueDays, expiryDays } = setting;
  return (
    <>
      <PageHeader
        title={t("periods.form", { kind: t(`periods.kind.${kind}`) })}
        crumbs={[{ href: routes.periods(), name: t("periods.title") }]}
      />
      <LiveDeadline
        kind={kind}
        today={today}
        deadlines={{ dueDays, expiryDays }}
        title={t("periods.example.title")}
        texts={await deadlineTexts()}
      >
        <StrategyForm
          action={editPeriodSettingAction}
          sections={[{ fields: settingFields(words, setting) }]}
          cancelHref={routes.periods()}
          words={await formWords(t("strategy.save"))}
        />
      </LiveDeadline>
    </>
  );
}
