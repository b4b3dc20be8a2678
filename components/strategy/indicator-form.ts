import { aboutFields, gatheringFields, numberFields, whatFields } from "@/components/library/sheet-fields";
import type { Words } from "@/components/ui/words";
import { createIndicatorAction, editIndicatorAction } from "@/lib/actions/strategy";
import type { EditorChoices, IndicatorEdit, ScorecardEditor } from "@/lib/data/editor-view";
import type { EditForm } from "./edit-form";
import { codeField, hidden, weightField } from "./field-parts";
import type { FormSection } from "./form-field";

/** The fact sheet of an indicator: a new one that goes straight on the card, or a new version of one. */
export function indicatorForm(
  words: Words,
  among: Pick<ScorecardEditor, "dashboardKind"> & Pick<EditorChoices, "library">,
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
      { legend: t("strategy.section.number"), fields: numberFields(words, sheet, null) },
      { legend: t("strategy.section.gathering"), fields: gatheringFields(words, among, sheet) },
      {
        legend: t("strategy.section.about"),
        fields: [
          ...aboutFields(words, sheet),
          { name: "factSheet.changeNote", label: t("strategy.field.changeNote"), kind: "text", value: "" },
        ],
      },
    ],
  };
}
