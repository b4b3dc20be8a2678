import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { NarrowSelect } from "@/components/ui/narrow-select";
import { SelectField } from "@/components/ui/select-field";
import type { Words } from "@/components/ui/words";
import type { IndicatorLibrary } from "@/lib/data/indicator-library";
import { PERIOD_KINDS } from "@/lib/domain/period";
import { sortByName } from "@/lib/format/name-order";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import type { indicatorFilter } from "@/lib/schemas/indicator-filter";
import type { Texts } from "@/lib/schemas/texts";
import { KINDS } from "./kind-choice";

/** The filter as it stands in the address. */
export type Asked = Partial<Record<keyof typeof indicatorFilter.shape, string>>;

type LibraryFilterProps = {
  words: Words;
  asked: Asked;
  /** What is searched for among hundreds of cards. */
  cardText: string | undefined;
  library: IndicatorLibrary;
};

/** What of the library to show: a plain form that ends up in the address. */
export function LibraryFilter({ words, asked, cardText, library }: LibraryFilterProps) {
  const { t, locale } = words;
  const named = (list: readonly { id: string; name: Texts }[]) =>
    list.map(({ id, name }) => ({ value: id, text: textIn(name, locale) }));
  const cards = sortByName(named(library.cards), ({ text }) => text);
  const choice = (name: keyof Asked, values: readonly { value: string; text: string }[]) => (
    <SelectField
      name={name}
      label={t(`library.filter.${name}`)}
      empty={t(name === "state" ? "library.filter.live" : "library.filter.any")}
      choices={values}
      defaultValue={asked[name] ?? ""}
    />
  );
  const coded = (values: readonly string[], group: string) =>
    values.map((value) => ({ value, text: t(`${group}.${value}`) }));
  return (
    <form
      action={routes.indicators()}
      method="get"
      className="library-filter"
      aria-label={t("library.filter.title")}
    >
      <Field
        name="text"
        type="search"
        label={t("library.filter.text")}
        defaultValue={asked.text ?? ""}
        autoComplete="off"
        className="library-filter-text"
      />
      {choice("kind", coded(KINDS, "indicator.choice.kind"))}
      {choice("frequency", coded(PERIOD_KINDS, "strategy.choice.periodKind"))}
      {choice("perspective", named(library.perspectives))}
      <NarrowSelect
        words={words}
        text={cardText}
        name="card"
        label={t("library.filter.card")}
        empty={t("library.filter.any")}
        choices={cards}
        defaultValue={asked.card ?? ""}
      />
      {choice("scored", coded(["yes", "no"], "library.filter.scoredChoice"))}
      {choice("confidential", coded(["yes", "no"], "library.filter.confidentialChoice"))}
      {choice("used", coded(["yes", "no"], "library.filter.usedChoice"))}
      {choice("owner", coded(["without"], "library.filter.ownerChoice"))}
      {choice("state", coded(["archived", "all"], "library.filter.stateChoice"))}
      <div className="library-filter-actions">
        <Button>{t("library.filter.show")}</Button>
        <ButtonLink href={routes.indicators()} variant="tertiary">
          {t("library.filter.clear")}
        </ButtonLink>
      </div>
    </form>
  );
}
