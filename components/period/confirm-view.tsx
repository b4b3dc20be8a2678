import { formWords } from "@/components/governance/form-words";
import { PageHeader } from "@/components/layout/page-header";
import { hidden } from "@/components/strategy/field-parts";
import { StrategyForm } from "@/components/strategy/strategy-form";
import { Alert } from "@/components/ui/alert";
import { TextLink } from "@/components/ui/text-link";
import { getWords, type Words } from "@/components/ui/words";
import { editPeriodSettingAction } from "@/lib/actions/periods";
import type { LockChange } from "@/lib/data/period-setting";
import { formatPeriod } from "@/lib/format/period";
import { routes } from "@/lib/routes";
import { type PeriodSettingInput, typedSetting } from "@/lib/schemas/period-setting";

type ConfirmViewProps = {
  setting: PeriodSettingInput;
  changes: { locked: LockChange[]; opened: LockChange[] };
};

/** Asks before a change that locks or opens periods with values: which ones, and what that means. */
export async function ConfirmView({ setting, changes }: ConfirmViewProps) {
  const words = await getWords();
  const { t } = words;
  const typed = typedSetting(setting);
  const fields = Object.entries({ kind: setting.kind, ...typed, confirmed: "on" });
  return (
    <div className="narrow-page">
      <PageHeader
        title={t("periods.confirm.title")}
        crumbs={[{ href: routes.periods(), name: t("periods.title") }]}
      />
      <Alert color="warning">
        <Changes words={words} name="locked" changes={changes.locked} />
        <Changes words={words} name="opened" changes={changes.opened} />
      </Alert>
      <p>
        <TextLink href={routes.periodsOf({ edit: setting.kind, ...typed })}>
          {t("periods.confirm.back")}
        </TextLink>
      </p>
      <StrategyForm
        action={editPeriodSettingAction}
        sections={[
          { fields: fields.filter(([, value]) => value).map(([name, value]) => hidden(name, value)) },
        ]}
        cancelHref={routes.periods()}
        words={await formWords(t("periods.confirm.save"))}
      />
    </div>
  );
}

type ChangesProps = { words: Words; name: "locked" | "opened"; changes: readonly LockChange[] };

function Changes({ words: { t, locale }, name, changes }: ChangesProps) {
  if (changes.length === 0) return null;
  return (
    <>
      <p>{t(`periods.confirm.${name}`)}</p>
      <ul className="ds-list">
        {changes.map(({ period, values }) => (
          <li key={period}>
            {formatPeriod(period, locale)}: {t("periods.confirm.values", { count: values })}
          </li>
        ))}
      </ul>
      <p>{t(`periods.confirm.${name}Means`)}</p>
    </>
  );
}
