import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";

type LanguageFilterProps = {
  words: Words;
  /** How many texts lack a language. */
  count: number;
  /** Are they all that is shown? */
  isOn: boolean;
  /** To the page with the other choice. */
  href: string;
};

/** Says how many texts lack a language, and shows them alone or among the others. */
export function LanguageFilter({ words: { t }, count, isOn, href }: LanguageFilterProps) {
  if (count === 0 && !isOn) return null;
  return (
    <p>
      {t("strategy.untranslated", { count })}{" "}
      <TextLink href={href}>{t(isOn ? "strategy.showAll" : "strategy.showUntranslated")}</TextLink>
    </p>
  );
}
