import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { evaluateFormula, findFormulaCycle, formulaOrder, parseFormula } from "@/lib/domain/formula";
import { type Formula, FormulaParser } from "@/lib/domain/formula-parser";
import { fixed, numRuns } from "./arbitraries";

const formulas = (texts: Record<string, string>): Map<string, Formula> =>
  new Map(
    Object.entries(texts).map(([code, text]) => {
      const result = parseFormula(text);
      if (!result.ok) throw new Error(result.code);
      return [code, result.formula];
    }),
  );

describe("cycles", () => {
  it.each<[texts: Record<string, string>, cycle: string[] | null, why: string]>([
    [{}, null, "no formulas"],
    [{ A: "[X] + [Y]", B: "[A] * 2" }, null, "a chain"],
    [{ A: "[X]", B: "[A]", C: "[A]", D: "[B] + [C]" }, null, "two ways to the same part"],
    [{ A: "[A] + 1" }, ["A", "A"], "itself"],
    [{ A: "[B]", B: "[A]" }, ["A", "B", "A"], "each other"],
    [{ S: "[A]", A: "[B]", B: "[C]", C: "[A]" }, ["A", "B", "C", "A"], "without what only leads there"],
    [{ A: "opt([A])" }, ["A", "A"], "optional counts"],
    [{ A: "prev([A]) + 1" }, ["A", "A"], "the previous period counts"],
    [{ A: "ytd([B])", B: "[A]" }, ["A", "B", "A"], "the year so far counts"],
  ])("%j: %j (%s)", (texts, cycle) => {
    expect(findFormulaCycle(formulas(texts))).toEqual(cycle);
  });
});

describe("order to recompute in", () => {
  it("comes after the parts, without the typed ones", () => {
    expect(formulaOrder(formulas({ D: "[C] + [B]", C: "[B] + [X]", B: "[A] * 2", A: "[X]" }))).toEqual([
      "A",
      "B",
      "C",
      "D",
    ]);
  });

  const links = fc.array(fc.array(fc.nat({ max: 7 }), { maxLength: 3 }), { minLength: 1, maxLength: 8 });

  it("either there is a cycle, or each formula follows its parts", () => {
    fc.assert(
      fc.property(links, (graph) => {
        const texts = Object.fromEntries(
          graph.map((parts, i) => [`F${i}`, ["1", ...parts.map((n) => `[F${n}]`)].join("+")]),
        );
        const map = formulas(texts);
        const cycle = findFormulaCycle(map);
        if (cycle) {
          for (const [i, code] of cycle.slice(1).entries())
            expect(texts[cycle[i] ?? ""]).toContain(`[${code}]`);
          expect(cycle.at(-1)).toBe(cycle[0]);
          return;
        }
        const order = formulaOrder(map);
        expect([...order].sort()).toEqual(Object.keys(texts).sort());
        graph.forEach((parts, i) => {
          for (const n of parts.filter((part) => part < graph.length)) {
            expect(order.indexOf(`F${n}`)).toBeLessThan(order.indexOf(`F${i}`));
          }
        });
      }),
      { numRuns },
    );
  });
});

describe("properties", () => {
  const none = () => null;
  const sources = { value: none, previous: none, yearToDate: none };

  it("calculates integer expressions as JavaScript does", () => {
    const { expression } = fc.letrec<{ expression: string; number: string; operation: string }>((tie) => ({
      expression: fc.oneof({ maxDepth: 4 }, tie("number"), tie("operation")),
      number: fc.integer({ min: 0, max: 99 }).map(String),
      operation: fc
        .tuple(tie("expression"), fc.constantFrom("+", "-", "*"), tie("expression"), fc.boolean())
        .map(([a, operator, b, wrap]) => (wrap ? `(${a} ${operator} ${b})` : `${a} ${operator} ${b}`)),
    }));
    fc.assert(
      fc.property(expression, (text) => {
        const result = parseFormula(text);
        // The text is made of digits, operators and brackets only.
        const expected = Function(`return ${text}`)() as number;
        fc.pre(Math.abs(expected) < 9e11);
        const cell = result.ok ? evaluateFormula(result.formula, sources) : null;
        expect(cell).toEqual({ kind: "value", value: fixed(String(expected)), parts: [] });
      }),
      { numRuns },
    );
  });

  it("never throws, whatever is typed", () => {
    const piece = fc.constantFrom(..."[]()+-*/., 12A\u0000", "opt(", "prev(", "ytd(", "[A]", "1.000");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((all) => all.join("")),
          fc.string({ unit: "binary" }),
        ),
        (text) => {
          const result = parseFormula(text);
          if (!result.ok) expect(result.position).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns },
    );
  });

  it("the parser ends even when its tokens lack the end", () => {
    expect(() => new FormulaParser([]).parse()).toThrow("unexpectedEnd");
  });

  it("a fault of our own is not passed off as one of the formula", () => {
    const parse = vi.spyOn(FormulaParser.prototype, "parse").mockImplementation(() => {
      throw new RangeError("ours");
    });
    expect(() => parseFormula("1")).toThrow("ours");
    parse.mockRestore();
  });
});
