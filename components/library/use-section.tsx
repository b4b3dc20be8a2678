import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { IndicatorName, IndicatorUses } from "@/lib/data/indicator-use";
import { routes } from "@/lib/routes";

/** The cards it stands on, the formulas it is a part of, and the indicators it weighs. */
export function UseSection({ words, uses }: { words: Words; uses: IndicatorUses }) {
  const { t } = words;
  const { cards, formulas, weighs } = uses;
  if (cards.length + formulas.length + weighs.length === 0) return <p>{t("library.unusedText")}</p>;
  return (
    <>
      {cards.length > 0 ? <CardTable words={words} cards={cards} /> : null}
      <Names words={words} title={t("library.inFormulas")} names={formulas} />
      <Names words={words} title={t("library.weighs")} names={weighs} />
    </>
  );
}

function CardTable({ words: { t, locale }, cards }: { words: Words; cards: IndicatorUses["cards"] }) {
  const weight = (text: string) => (locale === "en" ? text : text.replace(".", ","));
  return (
    <Table caption={t("library.onCards")}>
      <thead>
        <tr>
          <th scope="col">{t("strategy.field.code")}</th>
          <th scope="col">{t("strategy.scorecard")}</th>
          <th scope="col">{t("strategy.node.successFactor")}</th>
          <th scope="col">{t("strategy.field.weight")}</th>
          <th scope="col">{t("library.units")}</th>
          <th scope="col">{t("library.plan")}</th>
        </tr>
      </thead>
      <tbody>
        {cards.map(({ id, code, card, factor, weight: own, units, plan, live }) => (
          <tr key={id}>
            <td>{code}</td>
            <th scope="row">
              <TextLink href={routes.scorecard(card.id)}>
                <LocalText texts={card.name} locale={locale} />
              </TextLink>
            </th>
            <td>
              {factor.code} <LocalText texts={factor.name} locale={locale} />
            </td>
            <td>{weight(own)}</td>
            <td>{units}</td>
            <td>
              <LocalText texts={plan} locale={locale} />
              {live ? null : ` (${t("library.planArchived")})`}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type NamesProps = { words: Words; title: string; names: readonly IndicatorName[] };

function Names({ words: { locale }, title, names }: NamesProps) {
  if (names.length === 0) return null;
  return (
    <div>
      <p>{title}</p>
      <ul className="ds-list">
        {names.map(({ id, code, name }) => (
          <li key={id}>
            <TextLink href={routes.libraryIndicator(id)}>
              <LocalText texts={name} locale={locale} /> ({code})
            </TextLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
