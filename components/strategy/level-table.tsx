import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import type { Words } from "@/components/ui/words";
import type { LevelEdit } from "@/lib/data/editor-view";
import { formatDay } from "@/lib/format/day";
import { formatPeriod } from "@/lib/format/period";

/** The levels of an indicator: from when, for whom, and who adopted them. */
export function LevelTable({ words: { t, locale }, levels }: { words: Words; levels: readonly LevelEdit[] }) {
  const number = (decimal: string | null) => (locale === "en" ? decimal : decimal?.replace(".", ",")) ?? "–";
  const ends = (one: string | null, upper: string | null) =>
    upper === null ? number(one) : `${number(one)} / ${number(upper)}`;
  return (
    <Table caption={t("strategy.levels")}>
      <thead>
        <tr>
          <th scope="col">{t("strategy.field.fromPeriod")}</th>
          <th scope="col">{t("strategy.field.unitId")}</th>
          <th scope="col">{t("strategy.field.lowest")}</th>
          <th scope="col">{t("strategy.field.ambition")}</th>
          <th scope="col">{t("strategy.field.adoptedBy")}</th>
        </tr>
      </thead>
      <tbody>
        {levels.map((level) => (
          <tr key={level.id}>
            <td>{formatPeriod(level.fromPeriod, locale)}</td>
            <td>{level.unit ? <LocalText texts={level.unit} locale={locale} /> : t("strategy.allUnits")}</td>
            <td>{ends(level.lowest, level.lowestUpper)}</td>
            <td>{ends(level.ambition, level.ambitionUpper)}</td>
            <td>
              {[level.adoptedBy, level.caseNumber, level.adoptedOn && formatDay(level.adoptedOn, locale)]
                .filter(Boolean)
                .join(", ")}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
