import { getMessages } from "next-intl/server";
import { formWords } from "@/components/governance/form-words";
import { PageHeader } from "@/components/layout/page-header";
import { hidden } from "@/components/strategy/field-parts";
import type { FormField } from "@/components/strategy/form-field";
import { StrategyForm } from "@/components/strategy/strategy-form";
import { getWords, type Words } from "@/components/ui/words";
import { createOfficialFigureAction, editOfficialFigureAction } from "@/lib/actions/official-figure";
import type { LibraryIndicator } from "@/lib/data/indicator-library-sheet";
import type { OfficialFigureView } from "@/lib/data/indicator-view";
import { fixedToDecimal } from "@/lib/domain/fixed-point";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type OfficialFormViewProps = {
  indicator: LibraryIndicator;
  /** Null: a new one. */
  figure: OfficialFigureView | null;
};

/** One figure of official statistics. */
export async function OfficialFormView({ indicator, figure }: OfficialFormViewProps) {
  const words = await getWords();
  const { t, locale } = words;
  const { official } = await getMessages();
  return (
    <div className="narrow-page">
      <PageHeader
        title={t(figure ? "official.formEdit" : "official.formNew")}
        crumbs={[
          { href: routes.indicators(), name: t("library.title") },
          { href: routes.libraryIndicator(indicator.id), name: textIn(indicator.factSheet.name, locale) },
        ]}
        intro={<p>{t("official.intro")}</p>}
      />
      <StrategyForm
        action={figure ? editOfficialFigureAction : createOfficialFigureAction}
        sections={[{ fields: fieldsOf(words, indicator, figure) }]}
        cancelHref={routes.libraryIndicator(indicator.id)}
        words={await formWords(t("strategy.save"), official.refusal)}
      />
    </div>
  );
}

function fieldsOf(
  { t, locale }: Words,
  { id, factSheet }: LibraryIndicator,
  figure: OfficialFormViewProps["figure"],
) {
  const valueUnit = textIn(factSheet.valueUnit, locale);
  const field = (name: "area" | "period" | "source" | "sourceUrl", required = true): FormField => ({
    name,
    label: t(`official.field.${name}`),
    description: t(`official.help.${name}`),
    kind: "text",
    value: figure?.[name] ?? "",
    required,
  });
  const value: FormField = {
    name: "value",
    label: valueUnit ? t("official.field.valueIn", { unit: valueUnit }) : t("official.field.value"),
    kind: "number",
    value: figure ? fixedToDecimal(figure.value).replace(".", ",") : "",
    required: true,
  };
  return [
    hidden("indicatorId", id),
    ...(figure ? [hidden("id", figure.id)] : []),
    ...[field("area"), field("period"), value, field("source"), field("sourceUrl", false)],
  ];
}
