import { hidden, textFields } from "@/components/strategy/field-parts";
import type { FormField } from "@/components/strategy/form-field";
import type { Words } from "@/components/ui/words";
import type { IndicatorEdit } from "@/lib/data/editor-view";
import { PERIOD_KINDS, type PeriodKind } from "@/lib/domain/period";
import { sortByName } from "@/lib/format/name-order";
import { textIn } from "@/lib/format/texts";
import type { FactSheet } from "@/lib/schemas/indicator";
import type { Texts } from "@/lib/schemas/texts";

export type Sheet = Partial<IndicatorEdit["factSheet"]>;
export type Kind = FactSheet["kind"];

const choices = {
  kind: ["number", "ratio", "yesNo"],
  overTime: ["last", "mean", "sum", "max", "min", "none"],
  overUnits: ["mean", "weightedMean", "sum", "max", "min", "none"],
  timing: ["lagging", "leading"],
  demandedBy: ["own", "council", "state"],
  hillStage: ["input", "production", "output", "result", "legitimacy"],
  visibility: ["public", "confidential"],
} as const;

/** What the indicator is about. */
export function whatFields(words: Words, sheet: Sheet): FormField[] {
  return [
    ...textFields(words, "factSheet.name", sheet.name ?? null),
    ...textFields(words, "factSheet.why", sheet.why ?? null, "textarea"),
    ...textFields(words, "factSheet.definition", sheet.definition ?? null, "textarea"),
    ...textFields(words, "factSheet.source", sheet.source ?? null),
  ];
}

const bounded = ["number", "ratio", "calculated"];

/** The number itself: of a kind that is known, or of any (null) with the kind among the fields. */
export function numberFields(words: Words, sheet: Sheet, kind: Kind | null): FormField[] {
  const forKinds = (kinds: readonly string[], ...fields: FormField[]) =>
    kind === null || kinds.includes(kind) ? fields : [];
  return [
    kind === null ? kindField(words, sheet) : hidden("factSheet.kind", kind),
    ...textFields(words, "factSheet.valueUnit", sheet.valueUnit ?? null),
    ...forKinds([...bounded, "graded"], numberField(words, "decimals", String(sheet.decimals ?? 0))),
    ...forKinds(["ratio"], numberField(words, "scale", String(sheet.scale ?? (kind ? 100 : 1)))),
    ...forKinds(bounded, numberField(words, "minimum", sheet.minimum)),
    ...forKinds(bounded, numberField(words, "maximum", sheet.maximum)),
    ...forKinds([...bounded, "graded"], numberField(words, "step", sheet.step ?? "0")),
    checkbox(words, "scored", sheet.scored),
    checkbox(words, "seasonal", sheet.seasonal),
    ...forKinds(["number", "ratio"], checkbox(words, "cumulative", sheet.cumulative)),
  ];
}

/** Calculated and graded indicators keep what makes them so; the library's editor is where that is changed. */
function kindField(words: Words, sheet: Sheet): FormField {
  if (sheet.kind === "calculated" || sheet.kind === "graded") return hidden("factSheet.kind", sheet.kind);
  return select(words, "kind", choices.kind, sheet.kind ?? "number");
}

type Library = readonly { id: string; name: Texts }[];

/** How often the figure is taken, and how it is gathered over time and units. */
export function gatheringFields(
  words: Words,
  { library, dashboardKind }: { library: Library; dashboardKind: PeriodKind },
  sheet: Sheet,
): FormField[] {
  const named = library.map((each) => ({ value: each.id, text: textIn(each.name, words.locale) }));
  const denominator: FormField = {
    name: "factSheet.denominatorId",
    label: words.t("strategy.field.denominatorId"),
    description: words.t("strategy.help.denominatorId"),
    kind: "select",
    value: sheet.denominatorId ?? "",
    empty: words.t("strategy.none"),
    choices: sortByName(named, ({ text }) => text),
  };
  return [
    frequencyField(words, sheet.frequency ?? dashboardKind),
    select(words, "overTime", choices.overTime, sheet.overTime ?? "last"),
    select(words, "overUnits", choices.overUnits, sheet.overUnits ?? "mean"),
    denominator,
  ];
}

export function frequencyField(words: Words, value: PeriodKind): FormField {
  return select(words, "frequency", PERIOD_KINDS, value);
}

/** Who answers for the figure, who asks for it, and who may see it. */
export function aboutFields(words: Words, sheet: Sheet): FormField[] {
  return [
    ...textFields(words, "factSheet.ownerTitle", sheet.ownerTitle ?? null),
    select(words, "timing", choices.timing, sheet.timing ?? "lagging"),
    select(words, "demandedBy", choices.demandedBy, sheet.demandedBy ?? "own"),
    {
      ...select(words, "hillStage", choices.hillStage, sheet.hillStage ?? ""),
      empty: words.t("strategy.none"),
    },
    numberField(words, "minutesToReport", asText(sheet.minutesToReport)),
    numberField(words, "smallNumberLimit", asText(sheet.smallNumberLimit)),
    select(words, "visibility", choices.visibility, sheet.visibility ?? "public"),
    ...textFields(words, "factSheet.confidentialReason", sheet.confidentialReason ?? null),
  ];
}

const asText = (number: number | null | undefined) => (number == null ? "" : String(number));

function helpOf({ t }: Words, name: string): string | undefined {
  return t.has(`strategy.help.${name}`) ? t(`strategy.help.${name}`) : undefined;
}

function numberField(words: Words, name: keyof FactSheet, value: string | null | undefined): FormField {
  return {
    name: `factSheet.${name}`,
    label: words.t(`strategy.field.${name}`),
    kind: "number",
    value: (value ?? "").replace(".", ","),
    description: helpOf(words, name),
  };
}

function select(words: Words, name: keyof FactSheet, values: readonly string[], value: string): FormField {
  const { t } = words;
  const group =
    name === "frequency" ? "periodKind" : name === "overTime" || name === "overUnits" ? "aggregation" : name;
  return {
    name: `factSheet.${name}`,
    label: t(`strategy.field.${name}`),
    kind: "select",
    value,
    description: helpOf(words, name),
    choices: values.map((each) => ({ value: each, text: t(`strategy.choice.${group}.${each}`) })),
  };
}

function checkbox(words: Words, name: keyof FactSheet, value: boolean | undefined): FormField {
  const { t } = words;
  return {
    name: `factSheet.${name}`,
    label: t(`strategy.field.${name}`),
    kind: "checkbox",
    value: value ? "on" : "",
    description: helpOf(words, name),
    choices: [
      { value: "on", text: t("format.yes") },
      { value: "", text: t("format.no") },
    ],
  };
}
