import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Words } from "@/components/ui/words";
import type { ImportedCell } from "@/lib/data/import-job-page";
import { formatPeriod } from "@/lib/format/period";

type CellTableProps = { words: Words; cells: readonly ImportedCell[]; isUndone: boolean };

/** The cells of an import, before and after. */
export function CellTable({ words, cells, isUndone }: CellTableProps) {
  const { t, locale } = words;
  return (
    <Table caption={t("valueImport.cells")} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t("valueImport.unit")}</th>
          {(["indicator", "period", "before", "after"] as const).map((column) => (
            <th scope="col" key={column}>
              {t(`valueImport.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cells.map(({ id, unit, indicator, period, before, after, changedSince }) => (
          <tr key={id}>
            <td>
              <LocalText texts={unit.name} locale={locale} />
            </td>
            <td>
              <LocalText texts={indicator.name} locale={locale} />{" "}
              <span className="note">{indicator.code}</span>
            </td>
            <td>{formatPeriod(period, locale)}</td>
            <td>{before ? contentText(words, before) : t("valueImport.nothingBefore")}</td>
            <td>
              {contentText(words, after)}{" "}
              {changedSince && !isUndone ? <Tag color="warning">{t("valueImport.changedSince")}</Tag> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function contentText({ t }: Words, { kind, value, numerator, denominator }: ImportedCell["after"]): string {
  if (kind !== "value") return t(`valueImport.${kind}`);
  const shown = (decimal: string | null) => decimal?.replace(".", ",") ?? "";
  return numerator === null ? shown(value) : `${shown(numerator)} / ${shown(denominator)}`;
}
