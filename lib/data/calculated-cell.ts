import { aggregateOverTime } from "@/lib/domain/aggregate";
import { evaluateFormula, parseFormula } from "@/lib/domain/formula";
import type { Cell } from "@/lib/domain/measurement";
import { type Period, periodsWithin, shiftPeriod } from "@/lib/domain/period";
import { rounded } from "@/lib/domain/stored-cell";
import { shownPeriod } from "./dashboard-period";
import type { Structure } from "./structure";
import type { IndicatorNode } from "./structure-node";

/** `inTheWay`: the codes of the parts it could not do without. */
type Calculated = { cell: Cell; inTheWay?: string[] };

/**
 * The figure of a calculated indicator in a period from those of its parts, however they are read: at a unit, or in a group of a cut.
 * Each part is asked for in a period of its own.
 */
export function calculatedCell(
  { indicatorsByCode }: Pick<Structure, "indicatorsByCode">,
  indicator: IndicatorNode,
  period: Period,
  read: (part: IndicatorNode, period: Period) => Cell,
): Calculated {
  const parsed = parseFormula(indicator.formula ?? "");
  if (!parsed.ok) return { cell: { kind: "missing", reason: "badFormula" } };
  const cellOf = (code: string, at: (own: Period) => Period): Cell | null => {
    const part = indicatorsByCode.get(code);
    return part ? read(part, at(shownPeriod(part, period))) : null;
  };
  const yearToDate = (code: string): Cell | null => {
    const part = indicatorsByCode.get(code);
    if (!part) return null;
    const inner = periodsWithin(part.frequency, `${period.end.slice(0, 4)}-01-01`, period.end);
    const parts = inner.map((own) => ({ id: own.code, cell: read(part, own) }));
    return aggregateOverTime(parts, part.overTime, { factor: part.scale, cumulative: part.cumulative }).cell;
  };
  const { parts: inTheWay, ...cell } = evaluateFormula(parsed.formula, {
    value: (code) => cellOf(code, (own) => own),
    previous: (code) => cellOf(code, (own) => shiftPeriod(own, -1)),
    yearToDate,
  });
  return { cell: rounded(cell, indicator), inTheWay };
}
