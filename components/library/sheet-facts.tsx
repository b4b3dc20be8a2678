import type { ReactNode } from "react";
import { gradesText } from "@/components/indicator/grades-text";
import { LocalText } from "@/components/ui/local-text";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { LibraryIndicator } from "@/lib/data/indicator-library-sheet";
import { routes } from "@/lib/routes";
import { locales, type Texts } from "@/lib/schemas/texts";

type Fact = { term: string; fact: ReactNode };

const written = ["why", "definition", "source", "valueUnit", "ownerTitle", "confidentialReason"] as const;
const chosen = [
  "kind",
  "frequency",
  "overTime",
  "overUnits",
  "timing",
  "hillStage",
  "demandedBy",
  "visibility",
] as const;
const counted = ["decimals", "minimum", "maximum", "step", "minutesToReport", "smallNumberLimit"] as const;
const ticked = ["scored", "seasonal", "cumulative"] as const;

/** The whole fact sheet, field by field; what is not filled in says so. */
export function SheetFacts({ words, indicator }: { words: Words; indicator: LibraryIndicator }) {
  return (
    <dl className="fact-sheet">
      {factsOf(words, indicator).map(({ term, fact }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact ?? "–"}</dd>
        </div>
      ))}
    </dl>
  );
}

function factsOf(words: Words, { factSheet: sheet, library }: LibraryIndicator): Fact[] {
  const { t, locale } = words;
  const field = (name: string, fact: ReactNode): Fact => ({ term: t(`strategy.field.${name}`), fact });
  const number = (value: string | number | null | undefined) =>
    value == null ? null : locale === "en" ? String(value) : String(value).replace(".", ",");
  const denominator = library.find(({ id }) => id === sheet.denominatorId);
  return [
    field("name", <AllTexts texts={sheet.name} words={words} />),
    ...written.map((name) =>
      field(name, sheet[name] ? <AllTexts texts={sheet[name]} words={words} /> : null),
    ),
    ...chosen.map((name) => field(name, sheet[name] ? t(`indicator.choice.${name}.${sheet[name]}`) : null)),
    field("scale", sheet.kind === "ratio" ? number(sheet.scale) : null),
    ...counted.map((name) => field(name, number(sheet[name]))),
    ...ticked.map((name) => field(name, t(sheet[name] ? "format.yes" : "format.no"))),
    field(
      "denominatorId",
      denominator ? (
        <TextLink href={routes.libraryIndicator(denominator.id)}>
          <LocalText texts={denominator.name} locale={locale} />
        </TextLink>
      ) : null,
    ),
    { term: t("library.formula"), fact: sheet.formula ? <code>{sheet.formula}</code> : null },
    { term: t("library.section.grades"), fact: gradesText(words, sheet.grades ?? []) },
  ];
}

/** A text in each language it stands in: here one sees which are lacking. */
function AllTexts({ texts, words: { t } }: { texts: Texts; words: Words }) {
  return locales.map((locale) =>
    texts[locale] ? (
      <span key={locale} className="library-text" lang={locale}>
        {texts[locale]}
      </span>
    ) : (
      <span key={locale} className="library-text note">
        {t(`library.lacking.${locale}`)}
      </span>
    ),
  );
}
