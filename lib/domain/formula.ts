import { type Fixed, fixedFromInteger } from "./fixed-point";
import { type Formula, FormulaParser, type PartUse } from "./formula-parser";
import { FormulaError, type FormulaErrorCode, formulaTokens } from "./formula-tokens";
import type { Cell } from "./measurement";
import {
  addRational,
  divideRational,
  multiplyRational,
  negateRational,
  type Rational,
  rationalFrom,
  rationalToFixed,
} from "./rational";

export type ParsedFormula =
  | { ok: true; formula: Formula }
  | { ok: false; code: FormulaErrorCode; position: number };

/** A part a formula names, and how it uses it. */
export type FormulaPart = { code: string; use: PartUse };

/** Where the cells of the parts come from, for one unit and period; null for a code nobody knows. */
export type FormulaSources = {
  value: (code: string) => Cell | null;
  previous: (code: string) => Cell | null;
  yearToDate: (code: string) => Cell | null;
};

/** The calculated cell, and the codes of the parts that stood in its way (empty when it has a value). */
export type FormulaResult = Cell & { parts: string[] };

const LONGEST = 2000;

/**
 * Reads a formula: + - * / ( ), numbers with decimal comma or point, [CODE], opt([CODE]), prev([CODE]), ytd([CODE]).
 * Nothing in it is ever run as code. An error carries a code and its character position from 0. Source: domain.md section 8.
 */
export function parseFormula(text: string): ParsedFormula {
  if (text.trim() === "") return { ok: false, code: "empty", position: 0 };
  if (text.length > LONGEST) return { ok: false, code: "tooLong", position: LONGEST };
  try {
    return { ok: true, formula: new FormulaParser(formulaTokens(text)).parse() };
  } catch (error) {
    if (error instanceof FormulaError) return { ok: false, code: error.code, position: error.position };
    throw error;
  }
}

/** The parts of a formula in reading order, each pair of code and use once. */
export function formulaParts(formula: Formula): FormulaPart[] {
  const parts = new Map<string, FormulaPart>();
  const visit = (node: Formula) => {
    if (node.kind === "part") parts.set(`${node.use} ${node.code}`, { code: node.code, use: node.use });
    if (node.kind === "negation") visit(node.operand);
    if (node.kind === "operation") {
      visit(node.left);
      visit(node.right);
    }
  };
  visit(formula);
  return [...parts.values()];
}

/** Where a formula names codes that are not known: each with its character position from 0. The formula must be readable. */
export function unknownParts(
  text: string,
  isKnown: (code: string) => boolean,
): { code: string; position: number }[] {
  return formulaTokens(text).flatMap((token) =>
    token.kind === "code" && !isKnown(token.code) ? [{ code: token.code, position: token.position }] : [],
  );
}

/**
 * Calculates one cell, exactly until one rounding to four decimals. x / 0 is missing with reason "divisionByZero" and the codes of
 * the divisor, a result too large "outOfRange". A mandatory part without a value gives "missingPart" with the names; a part not due,
 * due or late gives the same of the whole, one that does not apply makes the whole not apply, a suppressed one hides the whole.
 */
export function evaluateFormula(formula: Formula, sources: FormulaSources): FormulaResult {
  const cells = formulaParts(formula).map((part) => ({ ...part, cell: cellOf(part, sources) }));
  const obstacles = cells.filter(({ use, cell }) =>
    use === "optional" ? cell.kind === "suppressed" : cell.kind !== "value",
  );
  if (obstacles.length > 0) return blocked(obstacles);
  const outcome = calculate(formula, sources);
  if ("zeroDivisor" in outcome) return missing("divisionByZero", outcome.zeroDivisor);
  const value = rationalToFixed(outcome);
  return value === null ? missing("outOfRange", formula) : { kind: "value", value, parts: [] };
}

/** A cycle among formulas by code, as the codes on it with the first repeated last; null when there is none. prev and ytd count too. */
export function findFormulaCycle(formulas: ReadonlyMap<string, Formula>): string[] | null {
  const cleared = new Set<string>();
  const search = (code: string, path: readonly string[]): string[] | null => {
    if (path.includes(code)) return [...path.slice(path.indexOf(code)), code];
    const formula = formulas.get(code);
    if (!formula || cleared.has(code)) return null;
    for (const part of codesOf(formula)) {
      const cycle = search(part, [...path, code]);
      if (cycle) return cycle;
    }
    cleared.add(code);
    return null;
  };
  for (const code of formulas.keys()) {
    const cycle = search(code, []);
    if (cycle) return cycle;
  }
  return null;
}

/** Every calculated code after those it is made of: the order to recompute in. The formulas must be without cycles. */
export function formulaOrder(formulas: ReadonlyMap<string, Formula>): string[] {
  const order = new Set<string>();
  const visit = (code: string) => {
    const formula = formulas.get(code);
    if (!formula || order.has(code)) return;
    codesOf(formula).forEach(visit);
    order.add(code);
  };
  for (const code of formulas.keys()) visit(code);
  return [...order];
}

type Outcome = Rational | { zeroDivisor: Formula };

const BLOCKING = ["suppressed", "notApplicable", "notDue", "missing", "late", "due"] as const;

function blocked(obstacles: readonly (FormulaPart & { cell: Cell })[]): FormulaResult {
  const parts = [...new Set(obstacles.map(({ code }) => code))];
  const kind = BLOCKING.find((candidate) => obstacles.some(({ cell }) => cell.kind === candidate));
  if (kind === "notApplicable") return { kind, reason: "partNotApplicable", parts };
  return kind === undefined || kind === "missing"
    ? { kind: "missing", reason: "missingPart", parts }
    : { kind, parts };
}

function missing(reason: string, because: Formula): FormulaResult {
  return { kind: "missing", reason, parts: codesOf(because) };
}

function calculate(formula: Formula, sources: FormulaSources): Outcome {
  switch (formula.kind) {
    case "number":
      return rationalFrom(formula.value);
    case "part":
      return rationalFrom(numberIn(cellOf(formula, sources)));
    case "negation": {
      const operand = calculate(formula.operand, sources);
      return "zeroDivisor" in operand ? operand : negateRational(operand);
    }
    case "operation": {
      const left = calculate(formula.left, sources);
      const right = calculate(formula.right, sources);
      if ("zeroDivisor" in left) return left;
      if ("zeroDivisor" in right) return right;
      return operate(formula.operator, left, right) ?? { zeroDivisor: formula.right };
    }
  }
}

function operate(operator: "+" | "-" | "*" | "/", left: Rational, right: Rational): Rational | null {
  if (operator === "+") return addRational(left, right);
  if (operator === "-") return addRational(left, negateRational(right));
  return operator === "*" ? multiplyRational(left, right) : divideRational(left, right);
}

function numberIn(cell: Cell): Fixed {
  return cell.kind === "value" ? cell.value : fixedFromInteger(0);
}

function cellOf({ code, use }: FormulaPart, sources: FormulaSources): Cell {
  const from = {
    value: sources.value,
    optional: sources.value,
    previous: sources.previous,
    yearToDate: sources.yearToDate,
  };
  return from[use](code) ?? { kind: "missing", reason: "unknownPart" };
}

function codesOf(formula: Formula): string[] {
  return [...new Set(formulaParts(formula).map(({ code }) => code))];
}
