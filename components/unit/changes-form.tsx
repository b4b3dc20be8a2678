import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import type { Words } from "@/components/ui/words";
import type { KnownChanges } from "@/lib/data/known-changes";
import { formatPeriod } from "@/lib/format/period";
import { routes } from "@/lib/routes";

/** Chooses the period and the two days: a plain form that ends up in the address. */
export function ChangesForm({ words: { t, locale }, view }: { words: Words; view: KnownChanges }) {
  const { organisation, unit, period, periods, from, to, today } = view;
  const choices = periods.map((value) => ({ value, text: formatPeriod(value, locale) }));
  return (
    <form
      action={routes.changes(organisation.code, unit.code)}
      method="get"
      className="known-form"
      aria-label={t("known.compare")}
    >
      <SelectField name="period" label={t("period.label")} choices={choices} defaultValue={period.code} />
      <Field name="from" type="date" label={t("known.from")} max={today} defaultValue={from} required />
      <Field name="to" type="date" label={t("known.to")} max={today} defaultValue={to} required />
      <Button variant="secondary">{t("known.compare")}</Button>
    </form>
  );
}
