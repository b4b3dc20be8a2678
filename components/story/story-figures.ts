import { type RowFollowUp, rowFollowUp } from "@/components/follow-up/row-follow-up";
import type { IndicatorRow } from "@/lib/data/dashboard-view";
import type { UnitFollowUp } from "@/lib/data/follow-up-view";
import type { StoryFigure } from "@/lib/domain/story";

const GAPS = new Set<IndicatorRow["cell"]["kind"]>(["missing", "due", "late"]);

/** A row as the story needs it; without follow-up (a page as known on a day) the story does not tell of it. */
export function storyFigure(row: IndicatorRow, followUp: UnitFollowUp | null): StoryFigure {
  const { id, judgement, trend } = row;
  const state = stateOf(row);
  return {
    id,
    state,
    status: judgement?.status ?? null,
    score: judgement?.score ?? null,
    verdict: trend?.verdict ?? null,
    followUp: followUp && toldOf(rowFollowUp(followUp, row)),
  };
}

function stateOf({ hidden, cell, judgement, indicator, level }: IndicatorRow): StoryFigure["state"] {
  if (hidden || !indicator.scored || level === null) return "outside";
  if (cell.kind === "value")
    return judgement === null || judgement.status === "notSet" ? "outside" : "judged";
  if (cell.kind === "notDue") return "waiting";
  return GAPS.has(cell.kind) ? "missing" : "outside";
}

function toldOf({ deviation, initiatives }: RowFollowUp): StoryFigure["followUp"] {
  const isExplained = deviation !== null && deviation.cause !== null && deviation.action !== null;
  const underway = initiatives.filter(({ state }) => state === "underway").length;
  return { isOpen: deviation !== null, isExplained, initiatives: underway };
}
