import { plainText } from "@/lib/domain/plain-text";
import type { ValueRow } from "@/lib/schemas/value-import";
import type { Content, Current } from "./measurement-content";

/** What a row comes to. */
export type Outcome = "create" | "change" | "unchanged";

/** The stage a row delivers to: only what it calls a draft stays one. */
export function stageOf({ stage }: Pick<ValueRow, "stage">): "draft" | "submitted" {
  return stage === "draft" ? "draft" : "submitted";
}

/**
 * What a row does to the cell as it stands. What says the same changes nothing, whatever its line breaks; a draft or a returned
 * value is delivered by it, unless the row itself says that it is one.
 */
export function outcomeOf(row: Pick<ValueRow, "stage">, content: Content, current: Current | null): Outcome {
  if (!current) return "create";
  if (!saysSame(content, current.content)) return "change";
  const waits = current.stage === "draft" || current.stage === "returned";
  return waits && stageOf(row) === "submitted" && row.stage !== current.stage ? "change" : "unchanged";
}

/** Do two contents say the same, apart from what a file cannot carry: line breaks of forms and control characters? */
export function saysSame(one: Content, other: Content): boolean {
  return (
    one.kind === other.kind &&
    one.value === other.value &&
    one.numerator === other.numerator &&
    one.denominator === other.denominator &&
    plain(one.comment) === plain(other.comment)
  );
}

function plain(comment: string | null): string {
  return plainText(comment ?? "").trim();
}
