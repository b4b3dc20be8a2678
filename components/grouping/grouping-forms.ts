import type { EditForm } from "@/components/strategy/edit-form";
import { hidden } from "@/components/strategy/field-parts";
import type { FormField } from "@/components/strategy/form-field";
import type { Words } from "@/components/ui/words";
import {
  createGroupAction,
  createGroupingAction,
  editGroupAction,
  editGroupingAction,
} from "@/lib/actions/grouping";
import type { Groupings } from "@/lib/data/grouping-editor";
import { textIn } from "@/lib/format/texts";
import { locales, type Texts } from "@/lib/schemas/texts";
import type { GroupingChoice } from "./grouping-choice";

/** The form about a grouping or a group that the address asks for; null when there is none, or it may not be changed. */
export function groupingForm(
  words: Words,
  { mayDefine, groupings }: Groupings,
  { page, id }: GroupingChoice,
): EditForm | null {
  const { t, locale } = words;
  const grouping = groupings.find((each) => each.id === id);
  const inWhich = groupings.find(({ groups }) => groups.some((group) => group.id === id));
  const group = inWhich?.groups.find((each) => each.id === id);
  const form = (title: string, action: EditForm["action"], fields: FormField[]): EditForm => ({
    title,
    action,
    sections: [{ fields }],
  });
  if (!mayDefine) return null;
  if (page === "new") return form(t("groupings.form.new"), createGroupingAction, nameFields(words, null));
  if (page === "grouping" && grouping) {
    const fields = [hidden("id", id), hidden("version", grouping.version), ...nameFields(words, grouping)];
    return form(t("groupings.form.grouping"), editGroupingAction, fields);
  }
  if (page === "newGroup" && grouping) {
    const title = t("groupings.form.newGroup", { name: textIn(grouping.name, locale) });
    return form(title, createGroupAction, [hidden("groupingId", id), ...nameFields(words, null)]);
  }
  if (page === "group" && inWhich && group) {
    const fields = [hidden("id", id), hidden("version", inWhich.version), ...nameFields(words, group)];
    return form(t("groupings.form.group"), editGroupAction, fields);
  }
  return null;
}

function nameFields({ t }: Words, about: { code: string; name: Texts } | null): FormField[] {
  const names = locales.map(
    (locale): FormField => ({
      name: `name.${locale}`,
      label: `${t("units.field.name")} (${t(`strategy.inLanguage.${locale}Text`)})`,
      kind: "text",
      value: about?.name[locale] ?? "",
      lang: locale,
    }),
  );
  const code: FormField = {
    name: "code",
    label: t("strategy.field.code"),
    description: t("groupings.help.code"),
    kind: "text",
    value: about?.code ?? "",
    required: true,
  };
  return [...names, code];
}
