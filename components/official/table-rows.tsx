"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { OfficialTableState, TableRow } from "@/lib/actions/official-table";
import { type Fixed, fixedToDecimal } from "@/lib/domain/fixed-point";
import { parsePeriod } from "@/lib/domain/period";
import { formatPeriod } from "@/lib/format/period";
import type { Locale } from "@/lib/schemas/texts";

type Tried = Extract<OfficialTableState, { step: "tried" }>;

const COLOURS = { create: "success", change: "info", unchanged: "neutral", refused: "warning" } as const;

/** What the figures come to, row by row, and saving them. */
export function TableRows({ state, pending }: { state: Tried; pending: boolean }) {
  const t = useTranslations("official.table");
  const count = (outcome: TableRow["outcome"]) => state.rows.filter((row) => row.outcome === outcome).length;
  const [create, change] = [count("create"), count("change")];
  const [unchanged, refused] = [count("unchanged"), count("refused")];
  const isSomething = create + change > 0;
  return (
    <section aria-labelledby="rows" className="official-table-rows">
      <Heading level={2} size="sm" id="rows">
        {t("preview")}
      </Heading>
      {state.isOutdated ? <p>{t("outdated")}</p> : null}
      <p>{t(isSomething ? "ready" : "nothing", { create, change, unchanged, refused })}</p>
      {isSomething ? (
        <div className="form-actions">
          <Button name="step" value="save" disabled={pending}>
            {t("save", { count: create + change })}
          </Button>
        </div>
      ) : null}
      <Table caption={t("preview")} captionHidden className="figures">
        <thead>
          <tr>
            {(["area", "period", "value", "before", "outcome"] as const).map((column) => (
              <th
                scope="col"
                key={column}
                className={column === "value" || column === "before" ? "value-import-number" : undefined}
              >
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {state.rows.map((row) => (
            <Row key={`${row.area} ${row.period}`} row={row} />
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function Row({ row: { area, period, value, before, outcome, refusal } }: { row: TableRow }) {
  const t = useTranslations("official.table");
  const locale = useLocale() as Locale;
  const shown = (figure: Fixed | null) => {
    const decimal = figure === null ? "" : fixedToDecimal(figure);
    return locale === "en" ? decimal : decimal.replace(".", ",");
  };
  return (
    <tr>
      <th scope="row">{area}</th>
      <td>{parsePeriod(period) ? formatPeriod(period, locale) : period}</td>
      <td className="value-import-number">{shown(value)}</td>
      <td className="value-import-number">{outcome === "change" ? shown(before) : ""}</td>
      <td>
        <Tag color={COLOURS[outcome]}>{t(`outcome.${outcome}`)}</Tag>{" "}
        {refusal ? t(`because.${refusal}`) : null}
      </td>
    </tr>
  );
}
