import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import type { Words } from "@/components/ui/words";
import type { UnitHead } from "@/lib/data/dashboard-view";
import { langOf, textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type ExportFormProps = {
  words: Words;
  units: readonly Pick<UnitHead, "code" | "name">[];
  chosenUnit: string | undefined;
};

const PERIOD = "\\d{4}(-(T[1-3]|Q[1-4]|H[12]|0[1-9]|1[0-2])|/\\d{2})?";

/** Which values to take out, and as what. */
export function ExportForm({ words: { t, locale }, units, chosenUnit }: ExportFormProps) {
  const period = { pattern: PERIOD, title: t("valueImport.periodHint") };
  return (
    <form action={routes.valueExport} className="form value-export">
      <SelectField
        name="unit"
        label={t("valueImport.unit")}
        empty={t("valueImport.allUnits")}
        defaultValue={chosenUnit ?? ""}
        choices={units.map(({ code, name }) => ({
          value: code,
          text: textIn(name, locale),
          lang: langOf(name, locale),
        }))}
      />
      <Field
        name="from"
        label={t("valueImport.from")}
        description={t("valueImport.periodHint")}
        {...period}
      />
      <Field name="to" label={t("valueImport.to")} description={t("valueImport.periodHint")} {...period} />
      <div className="form-actions">
        <Button name="format" value="csv" variant="secondary">
          {t("valueImport.csv")}
        </Button>
        <Button name="format" value="xlsx" variant="secondary">
          {t("valueImport.xlsx")}
        </Button>
      </div>
    </form>
  );
}
