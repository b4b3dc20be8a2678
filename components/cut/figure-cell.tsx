import { statusOfCell, statusText } from "@/components/scorecard/status-code";
import { StatusMark } from "@/components/scorecard/status-mark";
import { valueText } from "@/components/scorecard/value-text";
import type { Words } from "@/components/ui/words";
import type { CutFigure } from "@/lib/data/cut-view";
import type { IndicatorHead } from "@/lib/data/dashboard-view";

type FigureCellProps = { words: Words; indicator: IndicatorHead; figure: CutFigure | undefined };

/** One figure of a cut with its status; a dash where the indicator does not apply. */
export function FigureCell({ words, indicator, figure }: FigureCellProps) {
  if (!figure) return <td>–</td>;
  const { cell, judgement, hidden } = figure;
  const code = hidden ? "hidden" : statusOfCell(cell, judgement, indicator.scored);
  return (
    <td>
      {cell.kind === "value" ? (
        <span className="figure">{valueText(words, indicator, cell.value)}</span>
      ) : null}{" "}
      <StatusMark status={statusText(words, code)} />
    </td>
  );
}
