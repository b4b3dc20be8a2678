import { LocalText } from "@/components/ui/local-text";
import type { Words } from "@/components/ui/words";
import type { Texts } from "@/lib/schemas/texts";

/** What all the figures are for. */
export function Vision({ words, vision }: { words: Words; vision: Texts }) {
  return (
    <p className="vision">
      <span className="kicker">{words.t("unit.vision")}</span>
      <LocalText texts={vision} locale={words.locale} />
    </p>
  );
}
