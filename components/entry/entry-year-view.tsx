import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField } from "@/components/ui/select-field";
import { TextLink } from "@/components/ui/text-link";
import { getWords, type Words } from "@/components/ui/words";
import type { EntryYear } from "@/lib/data/entry-view";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { EntryFrame, EntryWords } from "./entry-frame";
import { YearForm } from "./year-form";

type EntryYearViewProps = { view: EntryYear; thisYear: number; saved: string | undefined };

/** All that a unit reports at one frequency over a year, in one form. */
export async function EntryYearView({ view, thisYear, saved }: EntryYearViewProps) {
  const words = await getWords();
  const { t, locale } = words;
  const { unit, kind, year, page, indicators } = view;
  const shown = { grid: kind, year: String(year), page: String(page) };
  return (
    <EntryFrame
      words={words}
      view={view}
      rows={indicators.flatMap(({ cells }) => cells.filter((cell) => cell !== null))}
      saved={saved}
      title={t("entry.year.heading", { unit: textIn(unit.name, locale) })}
      kicker={t("entry.year.kicker", { year })}
      intro={
        <p>
          {t("entry.year.intro")}{" "}
          <TextLink href={routes.entry(unit.code)}>{t("entry.year.toPeriod")}</TextLink>
        </p>
      }
      tools={<YearChoice words={words} view={view} thisYear={thisYear} />}
    >
      {indicators.length === 0 ? (
        <EmptyState title={t("entry.year.empty")} />
      ) : (
        <EntryWords>
          <YearForm view={view} shown={shown} />
        </EntryWords>
      )}
      <Pages words={words} view={view} />
    </EntryFrame>
  );
}

const CHOICES = 5;

/** Chooses year and frequency: a plain form that ends up in the address. */
function YearChoice({ words: { t }, view, thisYear }: { words: Words; view: EntryYear; thisYear: number }) {
  const years = new Set([...Array.from({ length: CHOICES }, (_, back) => thisYear - back), view.year]);
  const kinds = new Set([...view.kinds, view.kind]);
  return (
    <form
      action={routes.entry(view.unit.code)}
      method="get"
      className="period-choice"
      aria-label={t("entry.year.choose")}
    >
      <SelectField
        name="year"
        label={t("entry.year.year")}
        choices={[...years].map((year) => ({ value: String(year), text: String(year) }))}
        defaultValue={String(view.year)}
      />
      <SelectField
        name="grid"
        label={t("entry.year.frequency")}
        choices={[...kinds].map((kind) => ({ value: kind, text: t(`periods.kind.${kind}`) }))}
        defaultValue={view.kind}
      />
      <Button variant="secondary">{t("period.show")}</Button>
    </form>
  );
}

/** The ways to the other parts of a long year. */
function Pages({ words: { t }, view: { unit, kind, year, page, pages } }: { words: Words; view: EntryYear }) {
  if (pages === 1) return null;
  return (
    <nav className="entry-pages" aria-label={t("entry.year.pageOf", { page, pages })}>
      {Array.from({ length: pages }, (_, index) => String(index + 1)).map((each) => (
        <ButtonLink
          key={each}
          variant={each === String(page) ? "primary" : "secondary"}
          size="sm"
          href={routes.entryAt(unit.code, { grid: kind, year: String(year), page: each })}
          aria-current={each === String(page) ? "page" : undefined}
        >
          {t("entry.year.page")} {each}
        </ButtonLink>
      ))}
    </nav>
  );
}
