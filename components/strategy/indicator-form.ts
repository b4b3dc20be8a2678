import type { Words } from "@/components/ui/words";
import { createIndicatorAction, editIndicatorAction } from "@/lib/actions/strategy";
import type { IndicatorEdit, ScorecardEditor } from "@/lib/data/editor-view";
import { PERIOD_KINDS } from "@/lib/domain/period";
import { textIn } from "@/lib/format/texts";
import type { FactSheet } from "@/lib/schemas/indicator";
import type { EditForm } from "./edit-form";
import { codeField, hidden, textFields, weightField } from "./field-parts";
import type { FormField, FormSection } from "./form-field";

const choices = {
  kind: ["number", "ratio", "yesNo"],
  overTime: ["last", "mean", "sum", "max", "min", "none"],
  overUnits: ["mean", "weightedMean", "sum", "max", "min", "none"],
  timing: ["lagging", "leading"],
  demandedBy: ["own", "council", "state"],
  hillStage: ["input", "production", "output", "result", "legitimacy"],
  visibility: ["public", "confidential"],
} as const;

/** The fact sheet of an indicator: a new one that goes straight on the card, or a new version of one. */
export function indicatorForm(
  words: Words,
  editor: ScorecardEditor,
  edit: IndicatorEdit | null,
  successFactorId: string,
): EditForm {
  const { t } = words;
  const sheet: Partial<IndicatorEdit["factSheet"]> = edit?.factSheet ?? { scored: true };
  const identity: FormSection = edit
    ? { fields: [hidden("id", edit.id), hidden("version", edit.version)] }
    : {
        legend: t("strategy.section.card"),
        fields: [
          hidden("link.successFactorId", successFactorId),
          {
            ...codeField(words, "link.code", "", "strategy.help.linkCode"),
            label: t("strategy.field.linkCode"),
          },
          weightField(words, "link.weight", "1"),
          {
            ...codeField(words, "code", "", "strategy.help.indicatorCode"),
            label: t("strategy.field.indicatorCode"),
          },
        ],
      };
  return {
    title: t(edit ? "strategy.form.indicator" : "strategy.form.newIndicator"),
    action: edit ? editIndicatorAction : createIndicatorAction,
    sections: [
      identity,
      { legend: t("strategy.section.what"), fields: whatFields(words, sheet) },
      { legend: t("strategy.section.number"), fields: numberFields(words, sheet) },
      { legend: t("strategy.section.gathering"), fields: gatheringFields(words, editor, sheet) },
      { legend: t("strategy.section.about"), fields: aboutFields(words, sheet) },
    ],
  };
}

type Sheet = Partial<IndicatorEdit["factSheet"]>;

function whatFields(words: Words, sheet: Sheet): FormField[] {
  return [
    ...textFields(words, "factSheet.name", sheet.name ?? null),
    ...textFields(words, "factSheet.why", sheet.why ?? null, "textarea"),
    ...textFields(words, "factSheet.definition", sheet.definition ?? null, "textarea"),
    ...textFields(words, "factSheet.source", sheet.source ?? null),
  ];
}

function numberFields(words: Words, sheet: Sheet): FormField[] {
  return [
    kindField(words, sheet),
    ...textFields(words, "factSheet.valueUnit", sheet.valueUnit ?? null),
    numberField(words, "decimals", String(sheet.decimals ?? 0)),
    numberField(words, "scale", String(sheet.scale ?? 1)),
    numberField(words, "minimum", sheet.minimum),
    numberField(words, "maximum", sheet.maximum),
    numberField(words, "step", sheet.step ?? "0"),
    checkbox(words, "scored", sheet.scored),
    checkbox(words, "seasonal", sheet.seasonal),
    checkbox(words, "cumulative", sheet.cumulative),
  ];
}

/** Calculated and graded indicators keep what makes them so; the library's editor is where that is changed. */
function kindField(words: Words, sheet: Sheet): FormField {
  if (sheet.kind === "calculated" || sheet.kind === "graded") return hidden("factSheet.kind", sheet.kind);
  return select(words, "kind", choices.kind, sheet.kind ?? "number");
}

function gatheringFields(words: Words, editor: ScorecardEditor, sheet: Sheet): FormField[] {
  const denominator: FormField = {
    name: "factSheet.denominatorId",
    label: words.t("strategy.field.denominatorId"),
    description: words.t("strategy.help.denominatorId"),
    kind: "select",
    value: sheet.denominatorId ?? "",
    empty: words.t("strategy.none"),
    choices: editor.library.map((each) => ({ value: each.id, text: textIn(each.name, words.locale) })),
  };
  return [
    select(words, "frequency", PERIOD_KINDS, sheet.frequency ?? editor.dashboardKind),
    select(words, "overTime", choices.overTime, sheet.overTime ?? "last"),
    select(words, "overUnits", choices.overUnits, sheet.overUnits ?? "mean"),
    denominator,
  ];
}

function aboutFields(words: Words, sheet: Sheet): FormField[] {
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
    { name: "factSheet.changeNote", label: words.t("strategy.field.changeNote"), kind: "text", value: "" },
  ];
}

const asText = (number: number | null | undefined) => (number == null ? "" : String(number));

function numberField({ t }: Words, name: keyof FactSheet, value: string | null | undefined): FormField {
  const help = `strategy.help.${name}`;
  return {
    name: `factSheet.${name}`,
    label: t(`strategy.field.${name}`),
    kind: "number",
    value: (value ?? "").replace(".", ","),
    description: t.has(help) ? t(help) : undefined,
  };
}

function select({ t }: Words, name: keyof FactSheet, values: readonly string[], value: string): FormField {
  const group =
    name === "frequency" ? "periodKind" : name === "overTime" || name === "overUnits" ? "aggregation" : name;
  return {
    name: `factSheet.${name}`,
    label: t(`strategy.field.${name}`),
    kind: "select",
    value,
    choices: values.map((each) => ({ value: each, text: t(`strategy.choice.${group}.${each}`) })),
  };
}

function checkbox({ t }: Words, name: keyof FactSheet, value: boolean | undefined): FormField {
  return {
    name: `factSheet.${name}`,
    label: t(`strategy.field.${name}`),
    kind: "checkbox",
    value: value ? "on" : "",
    choices: [
      { value: "on", text: t("format.yes") },
      { value: "", text: t("format.no") },
    ],
  };
}
