"use client";

import type { StatusText } from "@/components/scorecard/status-code";
import { StatusMark } from "@/components/scorecard/status-mark";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { ShownText } from "@/lib/format/texts";

export type StandingText = { status: StatusText; score: string | null };

/** One unit: its standing as a whole, then per perspective in the order of the columns. */
export type UnitRow = {
  code: string;
  depth: number;
  href: string;
  name: ShownText;
  provider: string | null;
  red: string | null;
  standings: (StandingText | null)[];
};

type Column = ShownText & { key: string };
type UnitTableProps = { caption: string; columns: readonly Column[]; rows: readonly UnitRow[] };

/**
 * All units as an indented list with their standings. Drawn from plain texts on this side of the border for the same
 * reason as the table of indicators: there may be hundreds of rows.
 */
export function UnitTable({ caption, columns, rows }: UnitTableProps) {
  return (
    <Table caption={caption} captionHidden className="unit-table">
      <thead>
        <tr>
          {columns.map(({ key, text, lang }) => (
            <th key={key} scope="col" lang={lang}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row" className={`depth-${row.depth}`}>
              <TextLink href={row.href} lang={row.name.lang}>
                {row.name.text}
              </TextLink>{" "}
              {row.provider ? <Tag color="info">{row.provider}</Tag> : null}
            </th>
            {row.standings.map((standing, index) => (
              <td key={columns[index + 1]?.key}>
                <Standing standing={standing} />
                {index === 0 && row.red ? <span className="note">{row.red}</span> : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Standing({ standing }: { standing: StandingText | null }) {
  if (!standing) return "–";
  return (
    <>
      <StatusMark status={standing.status} />
      {standing.score ? <span className="note">{standing.score}</span> : null}
    </>
  );
}
