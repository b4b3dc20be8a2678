import "server-only";
import { AppError } from "@/lib/app-error";
import { today } from "@/lib/clock";
import { dbOf } from "@/lib/db/client";
import { fixedFromInteger } from "@/lib/domain/fixed-point";
import { formulaParts, parseFormula } from "@/lib/domain/formula";
import type { Formula } from "@/lib/domain/formula-parser";
import type { Cell } from "@/lib/domain/measurement";
import { type Period, periodAt, shiftPeriod } from "@/lib/domain/period";
import type { FormulaTrialInput } from "@/lib/schemas/indicator";
import type { Texts } from "@/lib/schemas/texts";
import { type Actor, mayAt, maySomewhere } from "./access";
import type { IndicatorHead } from "./dashboard-view";
import { type FormulaProblem, findFormulaProblem, readFormulas } from "./indicator-formula";
import type { NamedPart } from "./indicator-view";
import { type Reader, readerOf } from "./reading";
import { getOwnSnapshot, type Snapshot } from "./snapshot";
import type { IndicatorNode, UnitNode } from "./structure-node";
import { seriesAt } from "./values";

type Measured = Pick<IndicatorHead, "kind" | "grades" | "decimals" | "valueUnit">;

/** A part of a tried formula. */
type TrialPart = NamedPart & { measured: Measured };

/** A formula as it was understood, and what it gives on real values at a unit. */
export type FormulaTrial = {
  formula: Formula;
  measured: Measured;
  parts: TrialPart[];
  /** Null where no unit is there to try it at. */
  at: { unit: { id: string; name: Texts }; periods: TrialPeriod[] } | null;
};

/** One period that has ended, oldest first: the cell of each part in their order, the result, and the codes that stood in its way. */
export type TrialPeriod = { period: string; parts: Cell[]; result: Cell; inTheWay: string[] };

const PERIODS = 6;

/** Tries a formula that is not saved: what is wrong with it, or what it gives. Refused: notFound for who may not define anywhere. */
export async function tryFormula(
  actor: Actor,
  input: FormulaTrialInput,
): Promise<{ problem: FormulaProblem } | { trial: FormulaTrial }> {
  const { organisationId } = actor;
  const snapshot = await getOwnSnapshot(actor);
  if (!organisationId || !snapshot || !maySomewhere(actor, "define")) throw new AppError("notFound");
  const { formula: text } = input.factSheet;
  const problem = await findFormulaProblem(dbOf(organisationId), organisationId, input.code, text);
  const parsed = parseFormula(text);
  if (problem || !parsed.ok) return { problem: problem ?? { code: "empty", position: 0, codes: [] } };
  const { structure } = snapshot;
  const parts = formulaParts(parsed.formula).flatMap((part): TrialPart[] => {
    const known = structure.indicatorsByCode.get(part.code);
    return known ? [{ ...part, name: known.name, measured: known }] : [];
  });
  const tried = nodeOf(input);
  const unit = unitFor(actor, snapshot, input.trialUnitId ?? null, parts);
  const hidden = unit ? await hiddenCodes(actor, snapshot, unit) : new Set<string>();
  const at = unit && {
    unit: { id: unit.id, name: unit.name },
    periods: periodsOf(readerOf(snapshot, today()), unit, tried, parts, hidden),
  };
  return { trial: { formula: parsed.formula, measured: tried, parts, at } };
}

/** The units a formula may be tried at, parents first. */
export function trialUnits(actor: Actor, { structure }: Snapshot): UnitNode[] {
  const { id: organisationId } = structure.organisation;
  return structure.units.filter(({ path }) => mayAt(actor, "read", { organisationId, path }));
}

/** The unit chosen; else the first where a part of the formula has values, else the first of all. */
function unitFor(actor: Actor, snapshot: Snapshot, chosen: string | null, parts: readonly TrialPart[]) {
  const units = trialUnits(actor, snapshot);
  const ids = parts.map(({ code }) => snapshot.structure.indicatorsByCode.get(code)?.id ?? "");
  const measured = (unit: UnitNode) => ids.some((id) => seriesAt(snapshot.values, id, unit.id).size > 0);
  return units.find(({ id }) => id === chosen) ?? units.find(measured) ?? units[0] ?? null;
}

/** The indicators whose figures the actor may not read at the unit: the confidential ones, and what is calculated of them. */
async function hiddenCodes(actor: Actor, { structure }: Snapshot, unit: UnitNode): Promise<Set<string>> {
  const { id: organisationId } = structure.organisation;
  if (mayAt(actor, "readConfidential", { organisationId, path: unit.path })) return new Set();
  const formulas = await readFormulas(dbOf(organisationId), organisationId);
  const isHidden = (code: string): boolean => {
    const formula = formulas.get(code);
    const ofParts = formula ? formulaParts(formula).some((part) => isHidden(part.code)) : false;
    return structure.indicatorsByCode.get(code)?.confidential === true || ofParts;
  };
  return new Set([...structure.indicatorsByCode.keys()].filter(isHidden));
}

function periodsOf(
  reader: Reader,
  unit: UnitNode,
  tried: IndicatorNode,
  parts: readonly TrialPart[],
  hidden: ReadonlySet<string>,
): TrialPeriod[] {
  const current = periodAt(tried.frequency, today());
  const periods = Array.from({ length: PERIODS }, (_, index) => shiftPeriod(current, index - PERIODS));
  const isHidden = parts.some(({ code }) => hidden.has(code));
  const read = (node: IndicatorNode, period: Period) => reader.read(node, unit, period);
  return periods.map((period) => {
    const { cell, inTheWay = [] } = read(tried, period);
    return {
      period: period.code,
      parts: parts.map((part) =>
        hidden.has(part.code) ? { kind: "suppressed" } : read(partNode(tried, part), period).cell,
      ),
      result: isHidden ? { kind: "suppressed" } : cell,
      inTheWay,
    };
  });
}

const CALLS = { value: "", optional: "", previous: "prev", yearToDate: "ytd" } as const;

/** A part by itself, as the formula uses it: a formula of that one part. */
function partNode(tried: IndicatorNode, { code, use, measured }: TrialPart): IndicatorNode {
  const formula = `${CALLS[use]}([${code}])`;
  return { ...tried, id: formula, formula, decimals: measured.decimals };
}

/** The indicator that is tried, as it would be read once it is saved. */
function nodeOf({ code, factSheet }: FormulaTrialInput): IndicatorNode {
  return {
    id: "trial",
    code,
    name: {},
    valueUnit: factSheet.valueUnit ?? {},
    decimals: factSheet.decimals,
    kind: "calculated",
    grades: [],
    scored: false,
    ownerTitle: null,
    definitionVersion: 1,
    frequency: factSheet.frequency,
    overTime: "last",
    overUnits: "mean",
    cumulative: false,
    denominatorId: null,
    scale: 1,
    formula: factSheet.formula,
    step: fixedFromInteger(0),
    seasonal: false,
    minimum: null,
    maximum: null,
    smallNumberLimit: null,
    confidential: false,
    confidentialReason: null,
    serviceAspect: null,
  };
}
