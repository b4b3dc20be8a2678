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
  /** The day the figures are read as known on; the choice of a period keeps it. */
  known?: string | null;
  /** What else of the address the choice of a period keeps. */
  kept?: Record<string, string>;
};

/** Chooses the period of a page: a plain form that ends up in the address, and the ways to the neighbours. */
export function PeriodChoice({
  words: { t, locale },
  action,
  hrefOf,
  periods,
  current,
  known,
  kept = {},
}: PeriodChoiceProps) {
  const at = periods.indexOf(current);
  const earlier = at === -1 ? undefined : periods[at + 1];
  const later = periods[at - 1];
  const choices = (at === -1 ? [current, ...periods] : periods).map((value) => ({
    value,
    text: formatPeriod(value, locale),
  }));
  return (
    <form action={action} method="get" className="period-choice" aria-label={t("period.choose")}>
      {known ? <input type="hidden" name="known" value={known} /> : null}
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField name="period" label={t("period.label")} choices={choices} defaultValue={current} />
      <Button variant="secondary">{t("period.show")}</Button>
      <Step rel="prev" href={earlier && hrefOf(earlier)} text={earlier && formatPeriod(earlier, locale)} />
      <Step rel="next" href={later && hrefOf(later)} text={later && formatPeriod(later, locale)} />
    </form>
  );
}

type StepProps = { rel: "prev" | "next"; href: string | undefined; text: string | undefined };

function Step({ rel, href, text }: StepProps) {
  if (!href) return null;
  return (
    <ButtonLink variant="tertiary" rel={rel} href={href} title={text} data-icon>
      <span aria-hidden="true">{rel === "prev" ? "←" : "→"}</span>
      <span className="ds-sr-only">{text}</span>
    </ButtonLink>
  );
}
