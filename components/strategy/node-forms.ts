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
import type { EditorChoices, NodeEdit, ScorecardEditor, SuccessFactorEdit } from "@/lib/data/editor-view";
import { sortByName } from "@/lib/format/name-order";
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

/** An indicator of the library put on the card: which one, its code there and its weight. */
export function newLinkForm(
  words: Words,
  library: EditorChoices["library"],
  factor: SuccessFactorEdit,
): EditForm {
  const linked = new Set(factor.links.map((link) => link.indicatorId));
  const choices = library
    .filter(({ id }) => !linked.has(id))
    .map((each) => ({ value: each.id, text: `${textIn(each.name, words.locale)} (${each.code})` }));
  const choice: FormField = {
    name: "indicatorId",
    label: words.t("strategy.field.indicator"),
    kind: "select",
    value: "",
    empty: words.t("strategy.choose"),
    choices: sortByName(choices, ({ text }) => text),
  };
  return {
    title: words.t("strategy.form.newLink"),
    action: createIndicatorLinkAction,
    sections: [{ fields: [hidden("successFactorId", factor.id), choice, ...linkFields(words, blank)] }],
  };
}

/** The code and weight of an indicator on the card. */
export function linkForm(words: Words, node: NodeEdit): EditForm {
  return {
    title: words.t("strategy.form.link"),
    action: editIndicatorLinkAction,
    sections: [
      { fields: [hidden("id", node.id), hidden("version", node.version), ...linkFields(words, node)] },
    ],
  };
}

function linkFields(words: Words, { code, weight }: NodeEdit): FormField[] {
  return [codeField(words, "code", code, "strategy.help.linkCode"), weightField(words, "weight", weight)];
}
