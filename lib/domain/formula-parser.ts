import type { Fixed } from "./fixed-point";
import { FormulaError, type FormulaToken } from "./formula-tokens";

/** How a formula uses a part: its value, its value or 0, the previous period's, or the year's so far. */
export type PartUse = "value" | "optional" | "previous" | "yearToDate";

/** A parsed formula: a tree of calculations. */
export type Formula =
  | { kind: "number"; value: Fixed }
  | { kind: "part"; use: PartUse; code: string }
  | { kind: "negation"; operand: Formula }
  | { kind: "operation"; operator: "+" | "-" | "*" | "/"; left: Formula; right: Formula };

const USES: Record<string, PartUse> = { opt: "optional", prev: "previous", ytd: "yearToDate" };
// Deeper nesting is no formula a person wrote; the limit keeps the recursion within the stack.
const DEEPEST = 50;

/**
 * Recursive descent over tokens that end with an end token. Throws FormulaError.
 * sum = product (("+" | "-") product)* · product = factor (("*" | "/") factor)* ·
 * factor = "-" factor | number | [CODE] | opt([CODE]) | prev([CODE]) | ytd([CODE]) | "(" sum ")"
 */
export class FormulaParser {
  private next = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly FormulaToken[]) {}

  parse(): Formula {
    const formula = this.sum();
    this.expect("end");
    return formula;
  }

  private sum(): Formula {
    let left = this.product();
    for (let operator = this.take("+", "-"); operator; operator = this.take("+", "-")) {
      left = { kind: "operation", operator, left, right: this.product() };
    }
    return left;
  }

  private product(): Formula {
    let left = this.factor();
    for (let operator = this.take("*", "/"); operator; operator = this.take("*", "/")) {
      left = { kind: "operation", operator, left, right: this.factor() };
    }
    return left;
  }

  private factor(): Formula {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new FormulaError("tooDeep", this.peek().position);
    const formula = this.negation() ?? this.group() ?? this.operand();
    this.depth -= 1;
    return formula;
  }

  private negation(): Formula | null {
    return this.take("-") && { kind: "negation", operand: this.factor() };
  }

  private group(): Formula | null {
    if (!this.take("(")) return null;
    const formula = this.sum();
    this.expect(")");
    return formula;
  }

  private operand(): Formula {
    const token = this.peek();
    this.next += 1;
    if (token.kind === "number") return { kind: "number", value: token.value };
    if (token.kind === "code") return { kind: "part", use: "value", code: token.code };
    if (token.kind === "name") return this.call(token.name, token.position);
    throw unexpected(token);
  }

  private call(name: string, position: number): Formula {
    const use = Object.hasOwn(USES, name) ? USES[name] : undefined;
    if (!use) throw new FormulaError("unknownFunction", position);
    this.expect("(");
    const part = this.peek();
    if (part.kind !== "code") throw unexpected(part);
    this.next += 1;
    this.expect(")");
    return { kind: "part", use, code: part.code };
  }

  private take<S extends string>(...symbols: S[]): S | null {
    const token = this.peek();
    const symbol =
      token.kind === "symbol" ? symbols.find((candidate) => candidate === token.symbol) : undefined;
    if (symbol === undefined) return null;
    this.next += 1;
    return symbol;
  }

  private expect(what: "(" | ")" | "end"): void {
    if (what === "end" ? this.peek().kind !== "end" : !this.take(what)) throw unexpected(this.peek());
  }

  private peek(): FormulaToken {
    return this.tokens[this.next] ?? { kind: "end", position: 0 };
  }
}

function unexpected(token: FormulaToken): FormulaError {
  return new FormulaError(token.kind === "end" ? "unexpectedEnd" : "unexpectedToken", token.position);
}
