import { type Fixed, parseNumber } from "./fixed-point";

/** One piece of a formula and where in the text it begins (from 0). */
export type FormulaToken = { position: number } & (
  | { kind: "number"; value: Fixed }
  | { kind: "code"; code: string }
  | { kind: "name"; name: string }
  | { kind: "symbol"; symbol: "+" | "-" | "*" | "/" | "(" | ")" }
  | { kind: "end" }
);

export type FormulaErrorCode =
  | "empty"
  | "tooLong"
  | "tooDeep"
  | "unexpectedCharacter"
  | "unexpectedEnd"
  | "unexpectedToken"
  | "unclosedCode"
  | "emptyCode"
  | "badNumber"
  | "ambiguousNumber"
  | "unknownFunction";

/** What is wrong with a formula, at which character (from 0). */
export class FormulaError extends Error {
  constructor(
    readonly code: FormulaErrorCode,
    readonly position: number,
  ) {
    super(code);
  }
}

const SPACE = /[ \t\r\n\u00A0]+/y;
const NUMBER = /[\d.,]+/y;
const NAME = /[A-Za-z]+/y;
const CODE = /\[([^[\]]*)\]/y;
const SYMBOL = /[-+*/()\u2212]/y;

/** Cuts a formula into tokens; the last one is always the end. Throws FormulaError. */
export function formulaTokens(text: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let position = 0;
  while (position < text.length) {
    const space = match(SPACE, text, position);
    if (space) {
      position += space[0].length;
      continue;
    }
    const { token, length } = tokenAt(text, position);
    tokens.push(token);
    position += length;
  }
  tokens.push({ kind: "end", position });
  return tokens;
}

function tokenAt(text: string, position: number): { token: FormulaToken; length: number } {
  const [symbol] = match(SYMBOL, text, position) ?? [];
  if (symbol) return { token: { kind: "symbol", symbol: plainSymbol(symbol), position }, length: 1 };
  const [name] = match(NAME, text, position) ?? [];
  if (name) return { token: { kind: "name", name: name.toLowerCase(), position }, length: name.length };
  const [digits] = match(NUMBER, text, position) ?? [];
  if (digits) {
    return { token: { kind: "number", value: numberOf(digits, position), position }, length: digits.length };
  }
  return codeAt(text, position);
}

function codeAt(text: string, position: number): { token: FormulaToken; length: number } {
  const bracketed = match(CODE, text, position);
  if (!bracketed)
    throw new FormulaError(text[position] === "[" ? "unclosedCode" : "unexpectedCharacter", position);
  const [whole, inner = ""] = bracketed;
  if (inner.trim() === "") throw new FormulaError("emptyCode", position);
  return { token: { kind: "code", code: inner.trim(), position }, length: whole.length };
}

function numberOf(digits: string, position: number): Fixed {
  const parsed = parseNumber(digits);
  if (parsed.ok) return parsed.value;
  throw new FormulaError(parsed.code === "ambiguous" ? "ambiguousNumber" : "badNumber", position);
}

function plainSymbol(symbol: string) {
  return (symbol === "\u2212" ? "-" : symbol) as "+" | "-" | "*" | "/" | "(" | ")";
}

function match(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}
