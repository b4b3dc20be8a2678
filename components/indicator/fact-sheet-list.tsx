import type { ReactNode } from "react";
import { LocalText } from "@/components/ui/local-text";
import type { Words } from "@/components/ui/words";
import type { IndicatorPage } from "@/lib/data/indicator-view";
import { formatDay } from "@/lib/format/day";

type FactSheet = IndicatorPage["factSheet"];
type FactSheetListProps = { words: Words; factSheet: FactSheet; code: string };

/** Everything one must know to read, report and trust an indicator. */
export function FactSheetList({ words, factSheet, code }: FactSheetListProps) {
  const { t, locale } = words;
  return (
    <>
      <dl className="fact-sheet">
        {factsOf(words, factSheet, code).map(([term, fact]) => (
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
function factsOf(words: Words, sheet: FactSheet, code: string): Fact[] {
  const { t, locale } = words;
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
    ...otherFacts(words, sheet),
    ["code", code],
  ];
}

function otherFacts({ t, locale }: Words, sheet: FactSheet): Fact[] {
  const facts: Fact[] = [];
  if (sheet.formula) facts.push(["formula", <code key="formula">{sheet.formula}</code>]);
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
