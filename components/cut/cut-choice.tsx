import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { CutChoices } from "@/lib/data/cut-view";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type CutChoiceProps = {
  words: Words;
  organisation: string;
  choices: CutChoices;
  /** Code of the cut that is shown; null for the line organisation. */
  current: string | null;
  period: string;
  known: string | null;
};

/** By sector, by user group, or by who runs the service: plain links, so that the choice stands in the address. */
export function CutChoice({ words, organisation, choices, current, period, known }: CutChoiceProps) {
  const { t, locale } = words;
  const { cuts, isMixed } = choices;
  if (cuts.length === 0 && !isMixed) return null;
  const ways = [
    { code: null, text: t("cut.line"), href: routes.organisation(organisation, period, known) },
    ...cuts.map(({ code, name }) => ({
      code,
      text: textIn(name, locale),
      href: routes.cut(organisation, code, period, known),
    })),
  ];
  return (
    <nav className="cut-choice" aria-label={t("cut.choose")}>
      <ul>
        {ways.map(({ code, text, href }) => (
          <li key={code}>
            <TextLink href={href} aria-current={code === current ? "page" : undefined}>
              {text}
            </TextLink>
          </li>
        ))}
        {isMixed ? (
          <li>
            <TextLink href={routes.providers(organisation, period, known)}>{t("providers.title")}</TextLink>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
