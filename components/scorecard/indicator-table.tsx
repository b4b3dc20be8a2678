import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { FactorText } from "./factor-text";
import { IndicatorRows } from "./indicator-rows";
import { RollUpSummary } from "./roll-up-summary";
import { WhyDetails } from "./why-details";

const columns = ["indicator", "value", "goal", "status", "trend", "series"] as const;

export type TableHeadings = Record<(typeof columns)[number], string>;

type IndicatorTableProps = { caption: string; headings: TableHeadings; factors: readonly FactorText[] };

/** The success factors of one objective, each with its indicators. On a narrow screen every indicator becomes a card. */
export function IndicatorTable({ caption, headings, factors }: IndicatorTableProps) {
  return (
    <Table caption={caption} captionHidden className="indicator-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={`cell-${column}`}>
              {headings[column]}
            </th>
          ))}
        </tr>
      </thead>
      {factors.map((factor) => (
        <tbody key={factor.code}>
          <FactorHeading factor={factor} />
          {factor.rows.map((row) => (
            <IndicatorRows key={row.id} row={row} goalLabel={headings.goal} columns={columns.length} />
          ))}
        </tbody>
      ))}
    </Table>
  );
}

function FactorHeading({ factor: { code, name, perspective, rollUp, why } }: { factor: FactorText }) {
  return (
    <>
      <tr className="factor-row">
        <th scope="rowgroup" colSpan={columns.length}>
          <span className="factor-name">
            <span className="code">{code}</span> <span lang={name.lang}>{name.text}</span>
          </span>
          {perspective ? <Tag lang={perspective.lang}>{perspective.text}</Tag> : null}
        </th>
      </tr>
      <tr className="factor-row factor-summary">
        <td colSpan={columns.length}>
          <div className="summary-line">
            <RollUpSummary rollUp={rollUp} />
            <WhyDetails why={why} />
          </div>
        </td>
      </tr>
    </>
  );
}
