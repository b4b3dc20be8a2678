import type { EntryRow } from "@/lib/data/entry-view";
import { fixedToDecimal, parseNumber } from "@/lib/domain/fixed-point";
import { measurementInput } from "@/lib/schemas/measurement";
import { refuseValue } from "@/lib/schemas/value-refusal";

/** Where a pasted cell would go: the cell's name and its fields there ("value"; of a ratio both parts), or why it cannot. */
export type Target = {
  label: string;
  rowName: string;
  key: string;
  /** Names of the parts that the pasted cell fills, in order; none where nothing can be filled. */
  parts: string[];
  closed: string | null;
  row: EntryRow | null;
  /** Of a list of choices: their texts. */
  choices: { value: string; text: string }[] | null;
  /** What stands in the cell's fields now. */
  standing: Record<string, string>;
};

/** One pasted cell: the texts for its fields, or the code of why it is refused; an empty one leaves what stands there. */
export type Placed = { text: string; target: Target } & (
  | { ok: true; texts: { name: string; text: string }[] }
  | { ok: false; code: string }
);

const outside: Target = {
  ...{ label: "", rowName: "", key: "", closed: "outside", row: null, choices: null },
  parts: [],
  standing: {},
};

/** What goes where of a pasted block, line by line; each cell is judged by the rules it will be saved by. */
export function placeBlock(
  block: readonly (readonly string[])[],
  targetAt: (down: number, right: number) => Target | null,
): Placed[][] {
  return block.map((line, down) => {
    const targets = line.map((text, right) => ({
      text: text.trim(),
      target: targetAt(down, right) ?? outside,
    }));
    const filled = new Map<string, Record<string, string>>();
    for (const { text, target } of targets) {
      const texts = text === "" ? [] : textsFor(text, target);
      const parts = Object.fromEntries(texts.map((part, index) => [target.parts[index] ?? "", part]));
      filled.set(target.key, { ...(filled.get(target.key) ?? target.standing), ...parts });
    }
    return targets.map(({ text, target }) => placed(text, target, filled.get(target.key) ?? {}));
  });
}

function placed(text: string, target: Target, typed: Record<string, string>): Placed {
  if (text === "") return { text, target, ok: true, texts: [] };
  const texts = textsFor(text, target);
  const code =
    target.closed ?? (texts.length === target.parts.length ? refusalOf(target, typed) : "ratioParts");
  if (code !== null) return { text, target, ok: false, code };
  const names = target.parts.map((part) => `${target.key}.${part}`);
  return { text, target, ok: true, texts: names.map((name, index) => ({ name, text: texts[index] ?? "" })) };
}

/** A ratio in one cell is written "205/250"; a choice by its text or its number. */
function textsFor(text: string, { parts, choices }: Target): string[] {
  if (parts.length > 1) return text.split("/").map((part) => part.trim());
  return [choices ? chosen(text, choices) : text];
}

function chosen(text: string, choices: { value: string; text: string }[]): string {
  const number = parseNumber(text);
  const decimal = number.ok ? fixedToDecimal(number.value) : null;
  const same = (choice: { value: string; text: string }) =>
    choice.value === decimal || choice.text.toLowerCase() === text.toLowerCase();
  return choices.find(same)?.value ?? text;
}

/** What the schema or the indicator's definition refuses of the cell as it would stand. */
function refusalOf({ row, parts }: Target, typed: Record<string, string>): string | null {
  if (row === null || parts[0] === "comment") return null;
  const { indicator, limits } = row;
  const kind = indicator.kind === "ratio" ? "ratio" : "value";
  const place = { indicatorId: indicator.id, period: row.period, version: row.version };
  const parsed = measurementInput.safeParse({ ...typed, ...place, kind });
  if (!parsed.success) return ownIssue(parsed.error.issues, parts);
  const grades = indicator.grades.map((grade) => grade.value);
  return refuseValue(parsed.data, { ...indicator, ...limits, grades })?.code ?? null;
}

/** Of half a ratio only what is wrong with this half counts; the other may be typed later. */
function ownIssue(
  issues: readonly { path: PropertyKey[]; message: string }[],
  parts: string[],
): string | null {
  const own = issues.find(({ path, message }) => parts.includes(String(path[0])) && message !== "required");
  return own?.message ?? null;
}
