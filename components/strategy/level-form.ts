import type { Words } from "@/components/ui/words";
import { recordTargetLevelAction } from "@/lib/actions/strategy";
import type { ScorecardEditor } from "@/lib/data/editor-view";
import { textIn } from "@/lib/format/texts";
import type { Texts } from "@/lib/schemas/texts";
import type { EditForm } from "./edit-form";
import { hidden } from "./field-parts";
import type { FormField } from "./form-field";

/** A new ambition level from a period on; what stood there from the same period is kept as history. */
export function levelForm(
  { t, locale }: Words,
  editor: ScorecardEditor,
  indicatorId: string,
  name: Texts,
): EditForm {
  const field = (
    fieldName: string,
    kind: FormField["kind"],
    value = "",
    description?: string,
  ): FormField => ({
    name: fieldName,
    label: t(`strategy.field.${fieldName}`),
    kind,
    value,
    description,
  });
  return {
    title: t("strategy.form.level", { indicator: textIn(name, locale) }),
    action: recordTargetLevelAction,
    sections: [
      {
        fields: [
          hidden("indicatorId", indicatorId),
          field("fromPeriod", "text", "", t("strategy.help.fromPeriod")),
          {
            ...field("unitId", "select"),
            empty: t("strategy.allUnits"),
            choices: editor.units.map((unit) => ({ value: unit.id, text: textIn(unit.name, locale) })),
          },
        ],
      },
      {
        legend: t("strategy.section.level"),
        fields: [
          field("ambition", "number"),
          field("lowest", "number"),
          {
            ...field("direction", "select", "", t("strategy.help.direction")),
            empty: t("strategy.directionGiven"),
            choices: (["higher", "lower"] as const).map((value) => ({
              value,
              text: t(`strategy.choice.direction.${value}`),
            })),
          },
        ],
      },
      {
        legend: t("strategy.section.range"),
        fields: [field("ambitionUpper", "number"), field("lowestUpper", "number")],
      },
      {
        legend: t("strategy.section.adopted"),
        fields: [field("adoptedBy", "text"), field("caseNumber", "text"), field("adoptedOn", "day")],
      },
    ],
  };
}
