import type { ReportedFigure } from "./attention";
import type { Board, rollUpNamer } from "./board";
import { indicatorHead } from "./follow-up-sight";
import { unitHead } from "./indicator-row";
import type { IndicatorColumn, MatrixFigure, UnitStanding } from "./overview-view";
import type { Structure } from "./structure";
import { linksOf, successFactorsOf, type UnitNode } from "./structure-node";

type Named = ReturnType<typeof rollUpNamer>;

/** A unit's own line of the matrices. */
export function unitStanding(
  structure: Structure,
  board: Board,
  named: Named,
  reported: readonly ReportedFigure[],
): UnitStanding {
  const { unit, overall, perspectives } = board;
  return {
    ...unitHead(unit),
    depth: (structure.ancestry.get(unit.id)?.length ?? 1) - 1,
    sector: sectorOf(structure, unit),
    rollUp: named(overall),
    perspectives: Object.fromEntries(perspectives.map(({ code, rollUp }) => [code, named(rollUp)])),
    figures: figuresOf(board),
    late: reported.filter(({ figure }) => figure.reading.cell.kind === "late").length,
  };
}

function sectorOf({ ancestry, units }: Structure, unit: UnitNode): string | null {
  const id = ancestry.get(unit.id)?.at(-2);
  return units.find((each) => each.id === id)?.code ?? null;
}

function figuresOf(board: Board): Record<string, MatrixFigure> {
  const figures: Record<string, MatrixFigure> = {};
  for (const link of board.cards.flatMap(linksOf)) {
    const figure = board.figure(link);
    if (!figure) continue;
    const { indicator, reading, assessment, hidden } = figure;
    figures[indicator.code] = hidden
      ? { cell: { kind: "suppressed" }, judgement: null, hidden }
      : { cell: told(reading.cell), judgement: assessment.judgement, hidden };
  }
  return figures;
}

/** What a person wrote for there being no figure is told on the figure's own page. */
function told(cell: MatrixFigure["cell"]): MatrixFigure["cell"] {
  return "reason" in cell ? { ...cell, reason: null } : cell;
}

/** The indicators on some boards as columns: by perspective, and there in the order of the cards. */
export function indicatorColumns(structure: Structure, boards: readonly Board[]): IndicatorColumn[] {
  const seenFrom = new Map<string, string>();
  const cards = new Set(boards.flatMap((board) => board.cards));
  for (const factor of [...cards].flatMap(successFactorsOf)) {
    for (const { indicatorId } of factor.links) {
      if (!seenFrom.has(indicatorId)) seenFrom.set(indicatorId, factor.perspectiveId);
    }
  }
  return structure.perspectives.flatMap(({ id, code }) =>
    [...seenFrom]
      .filter(([, perspectiveId]) => perspectiveId === id)
      .flatMap(([indicatorId]) => structure.indicators.get(indicatorId) ?? [])
      .map((indicator) => ({ indicator: indicatorHead(indicator), perspective: code })),
  );
}
