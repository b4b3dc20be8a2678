import type { Words } from "@/components/ui/words";
import type { IndicatorRow, RollUpView } from "@/lib/data/dashboard-view";
import type { Cell } from "@/lib/domain/measurement";
import type { Judgement, Status } from "@/lib/domain/score";

/** Everything a mark can say: of a judged value, of a parent, or why there is no judgement. */
export type StatusCode =
  | Status
  | RollUpView["status"]
  | Exclude<Cell["kind"], "value">
  | "unscored"
  | "hidden";

/** A status with its word. */
export type StatusText = { code: StatusCode; word: string };

export const statusText = ({ t }: Words, code: StatusCode): StatusText => ({
  code,
  word: t(`status.${code}`),
});

/** What the mark of one figure says. */
export function statusOfCell(cell: Cell, judgement: Judgement | null, scored: boolean): StatusCode {
  if (cell.kind !== "value") return cell.kind;
  if (!scored) return "unscored";
  return judgement?.status ?? "notSet";
}

/** What the mark of a row says; a hidden row says only that it is hidden. */
export function statusOfRow({ hidden, cell, judgement, indicator }: IndicatorRow): StatusCode {
  return hidden ? "hidden" : statusOfCell(cell, judgement, indicator.scored);
}
