import type { StatusText } from "@/components/scorecard/status-code";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { ShownText } from "@/lib/format/texts";

/** A column: its heading leads to the same matrix in the order of it. */
export type HeatColumn = ShownText & {
  key: string;
  href: string;
  sorted: "ascending" | "descending" | undefined;
};
/** Columns that belong together, in the order of the columns. */
export type HeatGroup = ShownText & { key: string; span: number };
/** A figure with the way to what is behind it. */
export type HeatCell = { href: string; status: StatusText; text: string | null };
export type HeatRow = {
  code: string;
  depth: number;
  href: string;
  name: ShownText;
  note: string | null;
  cells: (HeatCell | null)[];
};

type HeatMatrixProps = {
  caption: string;
  corner: HeatColumn;
  groups: readonly HeatGroup[];
  columns: readonly HeatColumn[];
  rows: readonly HeatRow[];
};

/** Units against what they are judged by: there may be thousands of cells. */
export function HeatMatrix({ caption, corner, groups, columns, rows }: HeatMatrixProps) {
  return (
    <Table
      caption={caption}
      captionHidden
      className={groups.length > 0 ? "heat-matrix heat-wide" : "heat-matrix"}
    >
      <thead>
        {groups.length > 0 ? (
          <tr className="heat-groups">
            <td />
            {groups.map(({ key, span, text, lang }) => (
              <th key={key} scope="colgroup" colSpan={span} lang={lang}>
                <span>{text}</span>
              </th>
            ))}
          </tr>
        ) : null}
        <tr>
          <ColumnHeading column={corner} />
          {columns.map((column) => (
            <ColumnHeading key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row" className={`depth-${row.depth}`}>
              <TextLink href={row.href} lang={row.name.lang}>
                {row.name.text}
              </TextLink>
              {row.note ? <span className="note">{row.note}</span> : null}
            </th>
            {row.cells.map((cell, index) => (
              <Cell key={columns[index]?.key} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function ColumnHeading({ column: { text, lang, href, sorted } }: { column: HeatColumn }) {
  return (
    <th scope="col" aria-sort={sorted}>
      <a href={href} lang={lang} title={text}>
        <span className="heat-name">{text}</span>
      </a>
    </th>
  );
}

function Cell({ cell }: { cell: HeatCell | null }) {
  if (!cell) return <td className="heat-none">–</td>;
  const { href, status, text } = cell;
  return (
    <td data-heat={status.code}>
      <a href={href} className="status" data-status={status.code}>
        {text ? <b>{text}</b> : null} <small>{status.word}</small>
      </a>
    </td>
  );
}
