import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { CutChoices } from "@/lib/data/cut-view";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type CutChoiceProps = {
  words: Words;
  organisation: string;
  /** The unit it is of; null: the whole organisation. */
  unit: string | null;
  choices: CutChoices;
  /** Code of the cut that is shown; null for the line organisation. */
  current: string | null;
  period: string;
  known: string | null;
};

/** By sector, by user group, or by who runs the service: plain links, so that the choice stands in the address. */
export function CutChoice({ words, organisation, unit, choices, current, period, known }: CutChoiceProps) {
  const { t, locale } = words;
  const { cuts } = choices;
  // Services of one kind are held up against each other over the whole organisation.
  const isMixed = choices.isMixed && unit === null;
  if (cuts.length === 0 && !isMixed) return null;
  const line =
    unit === null
      ? routes.organisation(organisation, period, known)
      : routes.unit(organisation, unit, period, known);
  const cutAt = (code: string) =>
    unit === null
      ? routes.cut(organisation, code, period, known)
      : routes.unitCut(organisation, unit, code, period, known);
  const ways = [
    { code: null, text: t("cut.line"), href: line },
    ...cuts.map(({ code, name }) => ({ code, text: textIn(name, locale), href: cutAt(code) })),
  ];
  return (
    <nav className="cut-choice" aria-label={t(unit === null ? "cut.choose" : "cut.chooseUnit")}>
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
