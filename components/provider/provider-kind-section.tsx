import { Alert } from "@/components/ui/alert";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { ProviderComparison, ProviderKind, ProviderUnit } from "@/lib/data/provider-view";
import { formatDay } from "@/lib/format/day";
import { routes } from "@/lib/routes";
import { ProviderTable } from "./provider-table";

type ProviderKindProps = { words: Words; view: ProviderComparison; kind: ProviderKind };

/** The units of one kind by who runs them, and their figures. */
export function ProviderKindSection({ words, view, kind }: ProviderKindProps) {
  const { t, locale } = words;
  const aspects = new Intl.ListFormat(locale === "nn" ? "nb" : locale).format(
    kind.lacking.map((aspect) => t(`providers.lacking.${aspect}`)),
  );
  return (
    <section className="provider-kind">
      <Heading level={2} size="sm">
        {t(`units.kind.${kind.kind}`)}
      </Heading>
      <dl className="provider-forms">
        {kind.forms.map(({ form, units }) => (
          <div key={form}>
            <dt>{t(`providers.form.${form}`)}</dt>
            {units.map((unit) => (
              <ProviderUnitLine key={unit.code} words={words} view={view} unit={unit} />
            ))}
          </div>
        ))}
      </dl>
      <ProviderTable words={words} kind={kind} period={view.period.code} />
      {kind.lacking.length > 0 ? (
        <Alert title={t("providers.withheld")}>
          <p>{t("providers.withheldWhy", { aspects })}</p>
        </Alert>
      ) : null}
    </section>
  );
}

type ProviderUnitProps = { words: Words; view: ProviderComparison; unit: ProviderUnit };

function ProviderUnitLine({ words: { t, locale }, view, unit }: ProviderUnitProps) {
  const { organisation, period, asKnown } = view;
  return (
    <dd>
      <TextLink href={routes.unit(organisation.code, unit.code, period.code, asKnown.day)}>
        <LocalText texts={unit.name} locale={locale} />
      </TextLink>{" "}
      {unit.contractFrom ? (
        <span className="note">{t("providers.contract", { day: formatDay(unit.contractFrom, locale) })}</span>
      ) : null}{" "}
      {unit.stage === "running" ? null : <Tag color="info">{t(`providers.stage.${unit.stage}`)}</Tag>}
    </dd>
  );
}
