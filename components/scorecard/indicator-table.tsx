import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { SuccessFactorView } from "@/lib/data/dashboard-view";
import { textIn } from "@/lib/format/texts";
import { IndicatorRows } from "./indicator-row";
import { RollUpSummary } from "./roll-up-summary";
import { RollUpWhy } from "./roll-up-why";
import type { ScorecardContext } from "./scorecard-context";
import { WhyDetails } from "./why-details";

const columns = ["indicator", "value", "goal", "status", "trend", "series"] as const;

type IndicatorTableProps = {
  context: ScorecardContext;
  caption: string;
  successFactors: readonly SuccessFactorView[];
};

/** The success factors of one objective, each with its indicators. On a narrow screen every indicator becomes a card. */
export function IndicatorTable({ context, caption, successFactors }: IndicatorTableProps) {
  const { t } = context.words;
  return (
    <Table caption={caption} captionHidden className="indicator-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={`cell-${column}`}>
              {t(`scorecard.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {successFactors.map((factor) => (
        <SuccessFactorGroup key={factor.id} context={context} factor={factor} />
      ))}
    </Table>
  );
}

function SuccessFactorGroup({ context, factor }: { context: ScorecardContext; factor: SuccessFactorView }) {
  const { words } = context;
  const perspective = context.perspectives.get(factor.perspective);
  const name = textIn(factor.name, words.locale);
  return (
    <tbody>
      <tr className="factor-row">
        <th scope="rowgroup" colSpan={columns.length}>
          <span className="factor-name">
            <span className="code">{factor.code}</span>{" "}
            <LocalText texts={factor.name} locale={words.locale} />
          </span>
          {perspective ? <Tag>{textIn(perspective, words.locale)}</Tag> : null}
        </th>
      </tr>
      <tr className="factor-row factor-summary">
        <td colSpan={columns.length}>
          <div className="summary-line">
            <RollUpSummary words={words} rollUp={factor.rollUp} share={factor.share} />
            <WhyDetails words={words} about={`${factor.code} ${name}`}>
              <RollUpWhy
                words={words}
                rollUp={factor.rollUp}
                limits={context.organisation}
                parts={factor.indicators.map(({ code, weight, judgement }) => ({
                  name: code,
                  code,
                  weight,
                  score: judgement?.score ?? null,
                }))}
              />
            </WhyDetails>
          </div>
        </td>
      </tr>
      {factor.indicators.map((row) => (
        <IndicatorRows
          key={row.id}
          words={words}
          row={row}
          href={context.hrefOf(row.indicator.code)}
          columns={columns.length}
        />
      ))}
    </tbody>
  );
}
