import type { Words } from "@/components/ui/words";
import type { CellFields } from "./cell-fields";

/** What a cell says, in one line: "82", "205 / 250" or "Manglar", then the comment. */
export function contentText(
  { t }: Words,
  { kind, value, numerator, denominator, comment }: CellFields,
): string {
  const parts = [numerator, denominator].filter(Boolean).join(" / ");
  const content = kind === "value" ? value || parts : t(`status.${kind}`);
  return [content, comment].filter(Boolean).join(": ");
}
