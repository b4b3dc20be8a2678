import type { Column, SheetPlan } from "@/lib/domain/workbook";
import { locales } from "./texts";
import {
  aggregationWords,
  approvalWords,
  demandedByWords,
  directionWords,
  frequencyWords,
  hillStageWords,
  indicatorKindWords,
  providerFormWords,
  signWords,
  timeAggregationWords,
  timingWords,
  unitKindWords,
  visibilityWords,
  yesNoWords,
} from "./workbook-words";

/** The same column, where an empty cell stands for something. */
const or = (column: Column, fallback: string): Column => ({ ...column, fallback });
const text = (key: string, title: string): Column => ({ key, title, kind: "text" });
const number = (key: string, title: string): Column => ({ key, title, kind: "number" });
const day = (key: string, title: string): Column => ({ key, title, kind: "day" });
const choice = (key: string, title: string, words: Column["words"]): Column => ({
  key,
  title,
  kind: "choice",
  ...(words ? { words } : {}),
});
const flag = (key: string, title: string) => choice(key, title, yesNoWords);
/** One column for each language. */
const texts = (key: string, title: string): Column[] =>
  locales.map((locale) => text(`${key}.${locale}`, `${title} (${locale})`));
const code = text("code", "Kode");
const name = texts("name", "Namn");
const weight = or(number("weight", "Vekt"), "1");
const card = text("scorecard", "Målekart");

function sheet<Name extends string>(
  name: Name,
  title: string,
  columns: readonly Column[],
  identity: readonly string[] = ["code"],
): SheetPlan<Name> {
  return { name, title, columns, identity };
}

/** The sheets of the workbook, in the order they are taken in: what others point at comes first. */
export const WORKBOOK_SHEETS = [
  sheet("unit", "Einingar", [
    code,
    text("parent", "Høyrer til"),
    ...name,
    choice("kind", "Type", unitKindWords),
    or(choice("providerForm", "Driftsform", providerFormWords), "own"),
    day("openedOn", "Opna"),
    day("closedOn", "Siste dag"),
    day("contractFrom", "Avtale frå"),
    day("contractTo", "Avtale til"),
  ]),
  sheet("perspective", "Perspektiv", [code, ...name]),
  sheet("scorecard", "Målekart", [
    code,
    ...name,
    text("owner", "Eigar (eining)"),
    or(flag("published", "Ope for alle"), "no"),
    choice("requiresApproval", "Godkjenning", approvalWords),
  ]),
  sheet("focusArea", "Fokusområde", [card, code, ...name, weight], ["scorecard", "code"]),
  sheet(
    "objective",
    "Fokusmål",
    [card, text("focusArea", "Fokusområde"), text("code", "Nummer"), ...name, weight],
    ["scorecard", "focusArea", "code"],
  ),
  sheet(
    "successFactor",
    "Suksessfaktorar",
    [
      card,
      text("focusArea", "Fokusområde"),
      text("objective", "Fokusmål"),
      code,
      ...name,
      text("perspective", "Perspektiv"),
      weight,
    ],
    ["scorecard", "code"],
  ),
  sheet("indicator", "Indikatorar", [
    code,
    ...name,
    ...texts("why", "Kvifor"),
    ...texts("definition", "Definisjon"),
    ...texts("source", "Kjelde"),
    ...texts("valueUnit", "Måleeining"),
    or(number("decimals", "Desimalar"), "0"),
    number("minimum", "Minste verdi"),
    number("maximum", "Største verdi"),
    or(choice("kind", "Type", indicatorKindWords), "number"),
    or(number("scale", "Faktor"), "1"),
    or(flag("scored", "Gir status"), "yes"),
    choice("frequency", "Kor ofte", frequencyWords),
    choice("overTime", "Over tid", timeAggregationWords),
    choice("overUnits", "Over einingar", aggregationWords),
    or(flag("cumulative", "Hittil i år"), "no"),
    text("denominator", "Vekta med (indikator)"),
    ...texts("grades", "Gradar"),
    text("formula", "Formel"),
    or(number("step", "Minste endring"), "0"),
    or(flag("seasonal", "Sesong"), "no"),
    ...texts("ownerTitle", "Eigar"),
    or(choice("timing", "Peikar", timingWords), "lagging"),
    choice("hillStage", "Steg", hillStageWords),
    or(choice("demandedBy", "Kravd av", demandedByWords), "own"),
    number("minutesToReport", "Minutt å rapportere"),
    or(choice("visibility", "Innsyn", visibilityWords), "public"),
    ...texts("confidentialReason", "Kvifor skjerma"),
    number("smallNumberLimit", "Grense for små tal"),
    { ...text("changeNote", "Kva er endra"), isNote: true },
  ]),
  sheet(
    "indicatorLink",
    "Indikatorar på kort",
    [
      card,
      text("successFactor", "Suksessfaktor"),
      text("indicator", "Indikator"),
      text("code", "Kode på kortet"),
      weight,
    ],
    ["scorecard", "successFactor", "indicator"],
  ),
  sheet(
    "targetLevel",
    "Ambisjonsnivå",
    [
      text("indicator", "Indikator"),
      text("unit", "Eining"),
      text("fromPeriod", "Frå periode"),
      number("ambition", "Ambisjon"),
      number("lowest", "Lågast akseptabelt"),
      number("ambitionUpper", "Ambisjon, øvre"),
      number("lowestUpper", "Akseptabelt, øvre"),
      choice("direction", "Retning", directionWords),
      text("adoptedBy", "Vedteke av"),
      text("caseNumber", "Saksnummer"),
      day("adoptedOn", "Vedteke"),
    ],
    ["indicator", "unit", "fromPeriod"],
  ),
  sheet("assignment", "Målekart på einingar", [card, text("unit", "Eining")], ["scorecard", "unit"]),
  sheet(
    "causeLink",
    "Årsak–verknad",
    [
      text("causeCard", "Årsak: målekart"),
      text("cause", "Årsak: kode"),
      text("effectCard", "Verknad: målekart"),
      text("effect", "Verknad: kode"),
      or(choice("sign", "Verkar", signWords), "positive"),
      or(number("lagMonths", "Månader"), "0"),
      ...texts("reason", "Kvifor"),
    ],
    ["causeCard", "cause", "effectCard", "effect"],
  ),
  sheet("vision", "Visjonar", [text("unit", "Eining"), ...texts("text", "Visjon")], ["unit"]),
] as const;

export type SheetName = (typeof WORKBOOK_SHEETS)[number]["name"];
