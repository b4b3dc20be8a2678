import type { ReactNode } from "react";
import { formulaSentence, partText } from "@/components/library/formula-sentence";
import { LocalText } from "@/components/ui/local-text";
import type { Words } from "@/components/ui/words";
import type { IndicatorPage } from "@/lib/data/indicator-view";
import { formatDay } from "@/lib/format/day";
import { gradesText } from "./grades-text";

type Sheet = Pick<IndicatorPage, "factSheet" | "formula">;
type FactSheetListProps = { words: Words; page: IndicatorPage };

/** Everything one must know to read, report and trust an indicator. */
export function FactSheetList({ words, page }: FactSheetListProps) {
  const { t, locale } = words;
  const { factSheet, row } = page;
  return (
    <>
      <dl className="fact-sheet">
        {factsOf(words, page, row.indicator.code).map(([term, fact]) => (
          <div key={term}>
            <dt>{t(`indicator.fact.${term}`)}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <p className="note">
        {t("indicator.sheetVersion", {
          version: factSheet.version,
          day: formatDay(factSheet.recordedOn, locale),
        })}
      </p>
    </>
  );
}

type Fact = [term: string, fact: ReactNode];

/** In the order they are asked for; what is not given is left out. */
function factsOf(words: Words, page: Sheet, code: string): Fact[] {
  const { t, locale } = words;
  const { factSheet: sheet } = page;
  const written: Fact[] = (["definition", "source", "valueUnit", "ownerTitle"] as const).flatMap(
    (term): Fact[] => {
      const texts = sheet[term];
      return texts ? [[term, <LocalText key={term} texts={texts} locale={locale} />]] : [];
    },
  );
  const chosen: Fact[] = (
    ["kind", "frequency", "overTime", "overUnits", "timing", "hillStage", "demandedBy", "visibility"] as const
  ).flatMap((term): Fact[] => {
    const choice = sheet[term];
    return choice ? [[term, t(`indicator.choice.${term}.${choice}`)]] : [];
  });
  return [
    ...written,
    ["scored", t(sheet.scored ? "format.yes" : "format.no")],
    ...chosen,
    ...otherFacts(words, page),
    ["code", code],
  ];
}

function otherFacts(words: Words, { factSheet: sheet, formula }: Sheet): Fact[] {
  const { t, locale } = words;
  const facts: Fact[] = [];
  const grades = sheet.kind === "graded" ? gradesText(words, sheet.grades ?? []) : null;
  if (grades) facts.push(["grades", grades]);
  if (sheet.formula) {
    const code = <code>{sheet.formula}</code>;
    facts.push([
      "formula",
      formula ? <FormulaFact key="formula" words={words} formula={formula} code={code} /> : code,
    ]);
  }
  if (sheet.minutesToReport)
    facts.push(["minutesToReport", t("indicator.minutes", { count: sheet.minutesToReport })]);
  if (sheet.smallNumberLimit)
    facts.push(["smallNumberLimit", t("indicator.fewerThan", { count: sheet.smallNumberLimit })]);
  if (sheet.confidentialReason) {
    facts.push([
      "confidentialReason",
      <LocalText key="reason" texts={sheet.confidentialReason} locale={locale} />,
    ]);
  }
  return facts;
}

type FormulaFactProps = { words: Words; formula: NonNullable<IndicatorPage["formula"]>; code: ReactNode };

/** The formula with the names of its parts, and as it was written, with what each code in it is. */
function FormulaFact({ words, formula: { formula, parts }, code }: FormulaFactProps) {
  return (
    <>
      {formulaSentence(words, formula, parts)}
      <ul className="formula-parts">
        {parts.map((part) => (
          <li key={`${part.use} ${part.code}`}>
            <code>{part.code}</code>: {partText(words, part, parts)}
          </li>
        ))}
      </ul>
      {code}
    </>
  );
}
