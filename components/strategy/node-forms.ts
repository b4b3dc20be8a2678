import type { Words } from "@/components/ui/words";
import {
  createFocusAreaAction,
  createIndicatorLinkAction,
  createObjectiveAction,
  createSuccessFactorAction,
  editFocusAreaAction,
  editIndicatorLinkAction,
  editObjectiveAction,
  editSuccessFactorAction,
} from "@/lib/actions/strategy";
import type { NodeEdit, ScorecardEditor, SuccessFactorEdit } from "@/lib/data/editor-view";
import { textIn } from "@/lib/format/texts";
import type { EditForm } from "./edit-form";
import { codeField, hidden, textFields, weightField } from "./field-parts";
import type { FormField } from "./form-field";

const blank: NodeEdit = { id: "", version: 0, code: "", name: {}, weight: "1" };

/** An edit form sends id and version back; one for something new sends its parent. */
const identity = (node: NodeEdit | null, parent: FormField) =>
  node ? [hidden("id", node.id), hidden("version", node.version)] : [parent];

export function focusAreaForm(words: Words, editor: ScorecardEditor, node: NodeEdit | null): EditForm {
  const { code, name, weight } = node ?? blank;
  return {
    title: words.t(node ? "strategy.form.focusArea" : "strategy.form.newFocusArea"),
    action: node ? editFocusAreaAction : createFocusAreaAction,
    sections: [
      {
        fields: [
          ...identity(node, hidden("scorecardId", editor.id)),
          codeField(words, "code", code, "strategy.help.focusAreaCode"),
          ...textFields(words, "name", name),
          weightField(words, "weight", weight),
        ],
      },
    ],
  };
}

export function objectiveForm(words: Words, node: NodeEdit | null, focusAreaId: string): EditForm {
  const { name, weight } = node ?? blank;
  return {
    title: words.t(node ? "strategy.form.objective" : "strategy.form.newObjective"),
    action: node ? editObjectiveAction : createObjectiveAction,
    sections: [
      {
        fields: [
          ...identity(node, hidden("focusAreaId", focusAreaId)),
          ...textFields(words, "name", name),
          weightField(words, "weight", weight),
        ],
      },
    ],
  };
}

export function successFactorForm(
  words: Words,
  editor: ScorecardEditor,
  node: SuccessFactorEdit | null,
  objectiveId: string,
): EditForm {
  const { code, name, weight } = node ?? blank;
  return {
    title: words.t(node ? "strategy.form.successFactor" : "strategy.form.newSuccessFactor"),
    action: node ? editSuccessFactorAction : createSuccessFactorAction,
    sections: [
      {
        fields: [
          ...identity(node, hidden("objectiveId", objectiveId)),
          codeField(words, "code", code, "strategy.help.successFactorCode"),
          ...textFields(words, "name", name),
          {
            name: "perspectiveId",
            label: words.t("strategy.field.perspective"),
            kind: "select",
            value: node?.perspectiveId ?? "",
            empty: words.t("strategy.choose"),
            choices: editor.perspectives.map((each) => ({
              value: each.id,
              text: textIn(each.name, words.locale),
            })),
          },
          weightField(words, "weight", weight),
        ],
      },
    ],
  };
}

/** An indicator of the library on the card: which one (when new), its code there and its weight. */
export function linkForm(
  words: Words,
  editor: ScorecardEditor,
  node: NodeEdit | null,
  factor: SuccessFactorEdit | null,
): EditForm {
  const { code, weight } = node ?? blank;
  const linked = new Set(factor?.links.map((link) => link.indicatorId));
  const choice: FormField = {
    name: "indicatorId",
    label: words.t("strategy.field.indicator"),
    kind: "select",
    value: "",
    empty: words.t("strategy.choose"),
    choices: editor.library
      .filter(({ id }) => !linked.has(id))
      .map((each) => ({ value: each.id, text: `${textIn(each.name, words.locale)} (${each.code})` })),
  };
  return {
    title: words.t(node ? "strategy.form.link" : "strategy.form.newLink"),
    action: node ? editIndicatorLinkAction : createIndicatorLinkAction,
    sections: [
      {
        fields: [
          ...identity(node, hidden("successFactorId", factor?.id ?? "")),
          ...(node ? [] : [choice]),
          codeField(words, "code", code, "strategy.help.linkCode"),
          weightField(words, "weight", weight),
        ],
      },
    ],
  };
}
