import { Button, ButtonLink } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import type { Words } from "@/components/ui/words";
import { formatPeriod } from "@/lib/format/period";

type PeriodChoiceProps = {
  words: Words;
  /** Address of the page without its period. */
  action: string;
  hrefOf: (period: string) => string;
  /** Newest first. */
  periods: readonly string[];
  current: string;
};

/** Chooses the period of a page: a plain form that ends up in the address, and the ways to the neighbours. */
export function PeriodChoice({ words: { t, locale }, action, hrefOf, periods, current }: PeriodChoiceProps) {
  const at = periods.indexOf(current);
  const earlier = at === -1 ? undefined : periods[at + 1];
  const later = periods[at - 1];
  const choices = (at === -1 ? [current, ...periods] : periods).map((value) => ({
    value,
    text: formatPeriod(value, locale),
  }));
  return (
    <form
      action={action}
      method="get"
      className="period-choice"
      data-size="sm"
      aria-label={t("period.choose")}
    >
      <SelectField name="period" label={t("period.label")} choices={choices} defaultValue={current} />
      <Button variant="secondary">{t("period.show")}</Button>
      <div className="period-steps">
        {earlier ? (
          <ButtonLink variant="tertiary" rel="prev" href={hrefOf(earlier)}>
            <span aria-hidden="true">←</span> {formatPeriod(earlier, locale)}
          </ButtonLink>
        ) : null}
        {later ? (
          <ButtonLink variant="tertiary" rel="next" href={hrefOf(later)}>
            {formatPeriod(later, locale)} <span aria-hidden="true">→</span>
          </ButtonLink>
        ) : null}
      </div>
    </form>
  );
}
