import type { Words } from "@/components/ui/words";
import { textIn } from "@/lib/format/texts";
import type { Texts } from "@/lib/schemas/texts";

/** The grades of a graded indicator, each with the number it counts as; null where there are none. */
export function gradesText(
  { locale }: Words,
  grades: readonly { value: string; name: Texts }[],
): string | null {
  if (grades.length === 0) return null;
  const number = (value: string) => (locale === "en" ? value : value.replace(".", ","));
  return grades.map(({ value, name }) => `${textIn(name, locale)} (${number(value)})`).join(", ");
}
