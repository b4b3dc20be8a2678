import { LocalText } from "@/components/ui/local-text";
import type { Words } from "@/components/ui/words";
import type { Texts } from "@/lib/schemas/texts";

/** A group's own name, or that these are the ones without a group. */
export function GroupName({ words: { t, locale }, name }: { words: Words; name: Texts | null }) {
  return name ? <LocalText texts={name} locale={locale} /> : t("cut.rest");
}
