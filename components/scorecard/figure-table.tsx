import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { FigureText } from "./figure-text";
import { FollowLines } from "./follow-lines";
import { StatusMark } from "./status-mark";
import { TrendMark } from "./trend-mark";

/** A column: its heading, and where it orders the rows by itself, the way to that. */
export type FigureColumn = { name: string; text: string; sort: { href: string; isOn: boolean } | null };

type FigureTableProps = {
  caption: string;
  columns: readonly FigureColumn[];
  figures: readonly FigureText[];
  /** Said where nothing is open on a figure; null where the column of what is done is left out. */
  nothing: string | null;
};

/** Every indicator of a dashboard on a line of its own. */
export function FigureTable({ caption, columns, figures, nothing }: FigureTableProps) {
  return (
    <Table caption={caption} captionHidden className="figure-table">
      <thead>
        <tr>
          {columns.map(({ name, text, sort }) => (
            <th key={name} scope="col" aria-sort={sort?.isOn ? "ascending" : undefined}>
              {sort ? <TextLink href={sort.href}>{text}</TextLink> : text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <FigureLine key={figure.id} figure={figure} nothing={nothing} />
        ))}
      </tbody>
    </Table>
  );
}

function FigureLine({ figure, nothing }: { figure: FigureText; nothing: string | null }) {
  const { id, code, name, href, perspective, value, goal, status, points, trend, period, follow } = figure;
  return (
    <tr id={id}>
      <td className="code">{code}</td>
      <th scope="row">
        <TextLink href={href} lang={name.lang}>
          {name.text}
        </TextLink>
      </th>
      <td lang={perspective?.lang}>{perspective?.text}</td>
      <td>
        <span className="figure">{value}</span>
      </td>
      <td className="goal-text">{goal ? <Goal goal={goal} /> : "–"}</td>
      <td>
        <StatusMark status={status} />
        {points ? <span className="note">{points}</span> : null}
      </td>
      <td>{trend ? <TrendMark trend={trend} /> : "–"}</td>
      <td>{period}</td>
      {nothing === null ? null : (
        <td>{follow ? <FollowLines follow={follow} /> : <span className="note">{nothing}</span>}</td>
      )}
    </tr>
  );
}

/** Seen in figures, heard in words. */
function Goal({ goal: { seen, heard } }: { goal: { seen: string; heard: string } }) {
  if (seen === heard) return seen;
  return (
    <>
      <span aria-hidden="true">{seen}</span>
      <span className="ds-sr-only">{heard}</span>
    </>
  );
}
