import { codeField, hidden } from "@/components/strategy/field-parts";
import type { FormField, FormSection } from "@/components/strategy/form-field";
import type { Words } from "@/components/ui/words";
import type { LibraryChoices } from "@/lib/data/indicator-library-choices";
import type { LibraryIndicator } from "@/lib/data/indicator-library-sheet";
import type { PeriodKind } from "@/lib/domain/period";
import { sortByName } from "@/lib/format/name-order";
import { textIn } from "@/lib/format/texts";
import { locales } from "@/lib/schemas/texts";
import { FORMULA_FIELD } from "./formula-field";
import {
  aboutFields,
  frequencyField,
  gatheringFields,
  type Kind,
  numberFields,
  type Sheet,
  whatFields,
} from "./sheet-fields";

/** Every field of a fact sheet of one kind: a new indicator, or a new version of one. */
export function librarySections(
  words: Words,
  kind: Kind,
  indicator: LibraryIndicator | null,
  choices: LibraryChoices,
): FormSection[] {
  const { t } = words;
  const sheet: Sheet = indicator?.factSheet ?? { scored: true };
  const isCalculated = kind === "calculated";
  const gathering = isCalculated
    ? calculatedFields(words, sheet, choices.dashboardKind)
    : gatheringFields(words, choices, sheet);
  return [
    identity(words, indicator),
    { legend: t("strategy.section.what"), fields: whatFields(words, sheet) },
    ...(isCalculated
      ? [{ legend: t("library.section.formula"), fields: formulaFields(words, sheet, choices) }]
      : []),
    ...(kind === "graded"
      ? [{ legend: t("library.section.grades"), fields: gradeFields(words, sheet) }]
      : []),
    { legend: t("strategy.section.number"), fields: numberFields(words, sheet, kind) },
    { legend: t("strategy.section.gathering"), fields: gathering },
    { legend: t("strategy.section.about"), fields: aboutFields(words, sheet) },
    ...(indicator ? [{ legend: t("library.section.change"), fields: [changeNote(words)] }] : []),
  ];
}

function identity(words: Words, indicator: LibraryIndicator | null): FormSection {
  if (indicator) {
    const { id, version, code } = indicator;
    return { fields: [hidden("id", id), hidden("version", version), hidden("code", code)] };
  }
  const code = codeField(words, "code", "", "strategy.help.indicatorCode");
  return { fields: [{ ...code, label: words.t("strategy.field.indicatorCode") }] };
}

function changeNote({ t }: Words): FormField {
  return {
    name: "factSheet.changeNote",
    label: t("library.changeNote"),
    description: t("library.changeNoteHelp"),
    kind: "textarea",
    value: "",
  };
}

/** A calculated figure is computed at each unit and in each period from parts that are gathered already. */
function calculatedFields(words: Words, sheet: Sheet, dashboardKind: PeriodKind): FormField[] {
  return [
    frequencyField(words, sheet.frequency ?? dashboardKind),
    hidden("factSheet.overTime", sheet.overTime ?? "last"),
    hidden("factSheet.overUnits", sheet.overUnits === "weightedMean" ? "mean" : (sheet.overUnits ?? "mean")),
  ];
}

function formulaFields({ t, locale }: Words, sheet: Sheet, { trialUnits }: LibraryChoices): FormField[] {
  const units = trialUnits.map(({ id, name }) => ({ value: id, text: textIn(name, locale) }));
  return [
    {
      name: FORMULA_FIELD,
      label: t("library.formula"),
      description: t("library.formulaHelp"),
      kind: "textarea",
      value: sheet.formula ?? "",
    },
    {
      name: "trialUnitId",
      label: t("library.trialUnit"),
      kind: "select",
      value: "",
      empty: t("library.trialUnitAny"),
      choices: sortByName(units, ({ text }) => text),
    },
  ];
}

/** At least so many rows, and always two to spare. */
const GRADE_ROWS = 5;

function gradeFields({ t }: Words, sheet: Sheet): FormField[] {
  const grades = sheet.grades ?? [];
  const rows = Array.from({ length: Math.max(GRADE_ROWS, grades.length + 2) }, (_, index) => index);
  return rows.flatMap((index): FormField[] => {
    const grade = grades[index];
    const number = index + 1;
    return [
      {
        name: `factSheet.grades.${index}.value`,
        label: t("library.gradeValue", { number }),
        kind: "number",
        value: (grade?.value ?? "").replace(".", ","),
      },
      ...locales.map(
        (lang): FormField => ({
          name: `factSheet.grades.${index}.name.${lang}`,
          label: `${t("library.gradeName", { number })} (${t(`strategy.inLanguage.${lang}Text`)})`,
          kind: "text",
          value: grade?.name[lang] ?? "",
          lang,
        }),
      ),
    ];
  });
}
