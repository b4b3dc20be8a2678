import type { Standing } from "@/lib/domain/status-change";
import type { ReportedFigure } from "./attention";
import type { Board } from "./board";
import { indicatorHead } from "./follow-up-sight";
import { unitHead } from "./indicator-row";
import type { StatusChange } from "./overview-view";

/** A unit's board in a period with the figures it reports. */
export type Reported = { board: Board; reported: readonly ReportedFigure[] };
type Change = Standing & Pick<StatusChange, "unit" | "indicator">;

/**
 * How the statuses of a unit and of the figures it reports stand against the period before. The unit's own is left out where another
 * plan was in force: it was a mean of other things.
 */
export function standingsOf(now: Reported, before: Reported, samePlan: boolean): Change[] {
  const unit = unitHead(now.board.unit);
  const earlier = new Map(before.reported.map(({ figure }) => [figure.indicator.id, statusOf(figure)]));
  const figures = now.reported.map(({ figure }) => ({
    unit,
    indicator: indicatorHead(figure.indicator),
    before: earlier.get(figure.indicator.id) ?? null,
    after: statusOf(figure),
  }));
  const whole = {
    unit,
    indicator: null,
    before: before.board.overall.status,
    after: now.board.overall.status,
  };
  return samePlan ? [whole, ...figures] : figures;
}

const statusOf = ({ assessment }: ReportedFigure["figure"]) => assessment.judgement?.status ?? null;
