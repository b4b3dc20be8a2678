import { Sparkline } from "@/components/charts/sparkline";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { FollowLines } from "./follow-lines";
import { Goal } from "./goal";
import type { DeviationMark, RowText } from "./row-text";
import { StatusMark } from "./status-mark";
import { TrendMark } from "./trend-mark";
import { WhyDetails } from "./why-details";

/** One indicator: a row of figures, and right below it a row that opens into why it stands as it does. */
export function IndicatorRows({
  row,
  goalLabel,
  columns,
}: {
  row: RowText;
  goalLabel: string;
  columns: number;
}) {
  const { name, owner, mark, goal, trend, line } = row;
  return (
    <>
      <tr className="indicator-row" id={row.id}>
        <th scope="row">
          <span className="code">{row.code}</span>{" "}
          <TextLink href={row.href} lang={name.lang}>
            {name.text}
          </TextLink>
          {owner ? (
            <span className="note">
              {owner.label} <span lang={owner.title.lang}>{owner.title.text}</span>
            </span>
          ) : null}
          {mark ? <Mark mark={mark} name={name.text} /> : null}
        </th>
        <td className="cell-value">
          <span className="figure">{row.value}</span>
          <span className="note">{row.period}</span>
        </td>
        <td className="cell-goal" data-label={goalLabel}>
          {goal ? <Goal goal={goal} /> : null}
        </td>
        <td className="cell-status">
          <StatusMark status={row.status} />
          {row.points ? <span className="note">{row.points}</span> : null}
        </td>
        <td className="cell-trend">{trend ? <TrendMark trend={trend} /> : null}</td>
        <td className="cell-series">
          {line ? <Sparkline drawing={line.drawing} label={line.label} /> : null}
        </td>
      </tr>
      <tr className="why-row">
        <td colSpan={columns}>
          <WhyDetails why={row.why} />
          {row.follow ? <FollowLines follow={row.follow} /> : null}
        </td>
      </tr>
    </>
  );
}

function Mark({ mark: { text, color, href }, name }: { mark: DeviationMark; name: string }) {
  const tag = <Tag color={color}>{text}</Tag>;
  return (
    <span className="row-mark">
      {href ? (
        <TextLink href={href}>
          {tag}
          <span className="ds-sr-only">: {name}</span>
        </TextLink>
      ) : (
        tag
      )}
    </span>
  );
}
