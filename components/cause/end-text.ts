import type { Words } from "@/components/ui/words";
import type { CauseEnd, CauseList } from "@/lib/data/cause-list";
import { textIn } from "@/lib/format/texts";

/** One end of a link by name: a success factor with its code, an indicator without, since its code says the same. */
export function endText({ locale }: Words, { kind, code, name }: CauseEnd): string {
  return kind === "factor" ? `${code} ${textIn(name, locale)}` : textIn(name, locale);
}

/** The name of an end by its key. */
export function keyText(words: Words, { ends }: Pick<CauseList, "ends">, key: string): string {
  const end = ends.get(key);
  return end ? endText(words, end) : "";
}

/** An end as one chooses it: with what tells it from others of the same name. */
export function choiceText(words: Words, end: CauseEnd): string {
  const { t, locale } = words;
  const where = [
    t(`causes.kind.${end.kind}`),
    ...(end.card ? [textIn(end.card, locale)] : []),
    ...(end.draft ? [t("causes.draft", { plan: textIn(end.draft, locale) })] : []),
  ];
  return `${endText(words, end)} (${where.join(", ")})`;
}
