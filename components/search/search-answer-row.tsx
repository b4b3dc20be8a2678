import { LocalText } from "@/components/ui/local-text";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { SearchAnswer } from "@/lib/data/search-view";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type SearchAnswerRowProps = { words: Words; organisation: string; answer: SearchAnswer };

/** One answer: what it is called, where it stands, and why its figures are hidden. */
export function SearchAnswerRow({ words, organisation, answer }: SearchAnswerRowProps) {
  const { t, locale } = words;
  const { kind, name, code, hidden } = answer;
  return (
    <li>
      <TextLink href={addressOf(organisation, answer)}>
        {code && isNumbered(kind) ? `${code} ` : null}
        <LocalText texts={name} locale={locale} />
      </TextLink>
      <p>{contextOf(words, answer)}</p>
      {hidden ? (
        <p>
          {t("indicator.hidden")}:{" "}
          {hidden.reason ? (
            <LocalText texts={hidden.reason} locale={locale} />
          ) : (
            t("indicator.hiddenNoReason")
          )}
        </p>
      ) : null}
    </li>
  );
}

/** The codes that people say with the name: "R1 God kontakt". Others are for looking up. */
const isNumbered = (kind: SearchAnswer["kind"]) => kind === "focusArea" || kind === "successFactor";

function addressOf(organisation: string, { kind, code, unit }: SearchAnswer): string {
  return kind === "indicator" && code
    ? routes.indicator(organisation, unit.code, code)
    : routes.unit(organisation, unit.code);
}

/** The unit above, or the page and the card: "Strandlia skule og 3 einingar til · Styringskort for skular". */
function contextOf({ t, locale }: Words, { kind, code, unit, others, within }: SearchAnswer): string {
  const place = t("search.place", { unit: textIn(unit.name, locale), others });
  const parts = [
    kind === "unit" ? t(`units.kind.${unit.kind}`) : place,
    within && textIn(within, locale),
    isNumbered(kind) ? null : code,
  ];
  return parts.filter(Boolean).join(" · ");
}
