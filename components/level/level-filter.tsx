import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import type { Words } from "@/components/ui/words";
import type { LevelTable } from "@/lib/data/level-table";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

/** Which unit, which card and from which year: a plain form that the address remembers. */
export function LevelFilter({ words: { t, locale }, table }: { words: Words; table: LevelTable }) {
  const all = table.all ? [{ value: "all", text: t("levels.standard") }] : [];
  const units = table.units.map(({ id, name, depth }) => ({
    value: id,
    text: `${"\u2003".repeat(depth)}${textIn(name, locale)}`,
  }));
  return (
    <form action={routes.levels()} method="get" className="level-filter">
      <SelectField
        name="unit"
        label={t("strategy.field.unitId")}
        defaultValue={table.unit?.id ?? "all"}
        choices={[...all, ...units]}
      />
      <SelectField
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
