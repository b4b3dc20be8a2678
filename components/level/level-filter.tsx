import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { NarrowSelect } from "@/components/ui/narrow-select";
import type { Words } from "@/components/ui/words";
import type { LevelTable } from "@/lib/data/level-table";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

/** What is searched for among hundreds of units and cards. */
export type LevelSearch = { unit: string | undefined; card: string | undefined };

type LevelFilterProps = { words: Words; table: LevelTable; search: LevelSearch };

/** Which unit, which card and from which year: a plain form that the address remembers. */
export function LevelFilter({ words, table, search }: LevelFilterProps) {
  const { t, locale } = words;
  const all = table.all ? [{ value: "all", text: t("levels.standard") }] : [];
  const units = table.units.map(({ id, name, depth }) => ({
    value: id,
    text: `${"\u2003".repeat(depth)}${textIn(name, locale)}`,
  }));
  return (
    <form action={routes.levels()} method="get" className="level-filter">
      <NarrowSelect
        words={words}
        text={search.unit}
        name="unit"
        label={t("strategy.field.unitId")}
        defaultValue={table.unit?.id ?? "all"}
        choices={[...all, ...units]}
      />
      <NarrowSelect
        words={words}
        text={search.card}
        name="card"
        label={t("levels.card")}
        defaultValue={table.card ?? ""}
        empty={t("levels.allCards")}
        choices={table.cards.map(({ id, name }) => ({ value: id, text: textIn(name, locale) }))}
      />
      <Field
        name="year"
        label={t("levels.year")}
        defaultValue={String(table.year)}
        inputMode="numeric"
        autoComplete="off"
      />
      <Button variant="secondary">{t("period.show")}</Button>
    </form>
  );
}
