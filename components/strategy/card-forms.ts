import type { Words } from "@/components/ui/words";
import { archiveNodeAction, explainOverLimitAction, moveNodeAction } from "@/lib/actions/strategy";
import type { ScorecardEditor } from "@/lib/data/editor-view";
import { textIn } from "@/lib/format/texts";
import { levelAbove } from "@/lib/schemas/strategy";
import type { EditForm } from "./edit-form";
import { codeField, hidden } from "./field-parts";
import type { FormField } from "./form-field";
import { linesOf, type OutlineLine } from "./outline-lines";
import { indicatorCount } from "./warning-texts";

const codeHelp = { successFactor: "strategy.help.successFactorCode", link: "strategy.help.linkCode" };

const identity = ({ level, node }: OutlineLine): FormField[] => [
  hidden("level", level),
  hidden("id", node.id),
  hidden("version", node.version),
];

/** Moves a node below another parent of the card; null for what has none to choose among. */
export function moveForm(words: Words, editor: ScorecardEditor, line: OutlineLine): EditForm | null {
  const { t, locale } = words;
  const { level, node, parentId } = line;
  const above = levelAbove[level];
  if (!above) return null;
  const choices = linesOf(editor)
    .filter((each) => each.level === above && each.node.id !== parentId)
    .map(({ node: parent }) => ({
      value: parent.id,
      text: `${parent.code} ${textIn(parent.name, locale)}`.trim(),
    }));
  const place: FormField = {
    name: "parentId",
    label: t(`strategy.moveTo.${above}`),
    kind: "select",
    value: "",
    empty: t("strategy.choose"),
    choices,
  };
  const code =
    level === "successFactor" || level === "link"
      ? [codeField(words, "code", node.code, codeHelp[level])]
      : [];
  return {
    title: t("strategy.moveNamed", { name: textIn(node.name, locale) }),
    action: moveNodeAction,
    intro: [t(choices.length > 0 ? "strategy.moveMeans" : "strategy.moveNowhere")],
    submit: t("strategy.move"),
    sections: [{ fields: [...identity(line), place, ...code] }],
  };
}

/** Asks before a node is taken off the card, and says what goes with it. */
export function archiveForm({ t, locale }: Words, line: OutlineLine): EditForm {
  const { node, links, level } = line;
  const indicators = new Set(links.map(({ indicatorId }) => indicatorId)).size;
  return {
    title: t("strategy.archiveNamed", { name: `${node.code} ${textIn(node.name, locale)}`.trim() }),
    action: archiveNodeAction,
    intro: [
      t("strategy.archiveMeans", { count: indicators }),
      ...(level === "link" || indicators === 0 ? [] : [t("strategy.archiveBelow")]),
      t("strategy.archiveUndo"),
    ],
    submit: t("strategy.archive"),
    sections: [{ fields: identity(line) }],
  };
}

/** Asks why the card has more indicators than the limit. */
export function reasonForm({ t }: Words, editor: ScorecardEditor): EditForm {
  const { version, overLimitReason, indicatorLimit: limit } = editor;
  const reason: FormField = {
    name: "reason",
    label: t("strategy.field.reason"),
    description: t("strategy.help.reason"),
    kind: "textarea",
    value: overLimitReason ?? "",
    required: true,
  };
  return {
    title: t("strategy.form.reason"),
    action: explainOverLimitAction,
    intro: [t("strategy.warning.overLimit", { count: indicatorCount(editor), limit })],
    sections: [{ fields: [hidden("version", version), reason] }],
  };
}
