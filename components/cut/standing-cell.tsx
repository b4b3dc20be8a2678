import { statusText } from "@/components/scorecard/status-code";
import { StatusMark } from "@/components/scorecard/status-mark";
import type { Words } from "@/components/ui/words";
import type { RollUpView } from "@/lib/data/dashboard-view";
import { formatScore } from "@/lib/format/number";

type StandingCellProps = { words: Words; rollUp: RollUpView | undefined; withRed?: boolean };

/** How a group stands: mark, score, and so many reds of so many; a dash where nothing is judged. */
export function StandingCell({ words, rollUp, withRed = false }: StandingCellProps) {
  if (!rollUp || rollUp.total === 0) return <td>–</td>;
  const { status, score, below, total, hasBelow } = rollUp;
  const isShown = score !== null && status !== "insufficient";
  return (
    <td>
      <StatusMark status={statusText(words, status)} />
      {isShown ? <span className="note">{formatScore(score, words.locale)}</span> : null}
      {withRed && hasBelow ? (
        <span className="note">{words.t("scorecard.below", { below, total })}</span>
      ) : null}
    </td>
  );
}
