import { hidden } from "@/components/strategy/field-parts";
import type { FormField } from "@/components/strategy/form-field";
import type { Words } from "@/components/ui/words";
import type { CardApproval, KindSetting } from "@/lib/data/period-setting";

/** The fields of a kind's deadlines. */
export function settingFields({ t }: Words, setting: Omit<KindSetting, "indicators">): FormField[] {
  const { kind, dueDays, expiryDays, requiresApproval, remindDays, escalateDays } = setting;
  const field = (name: Exclude<keyof typeof setting, "kind">) => ({
    name,
    label: t(`periods.field.${name}`),
    description: t(`periods.help.${name}`),
  });
  return [
    hidden("kind", kind),
    { ...field("dueDays"), kind: "number", value: String(dueDays), required: true },
    { ...field("expiryDays"), kind: "number", value: expiryDays === null ? "" : String(expiryDays) },
    { ...field("remindDays"), kind: "number", value: String(remindDays), required: true },
    { ...field("escalateDays"), kind: "number", value: String(escalateDays), required: true },
    { ...field("requiresApproval"), kind: "checkbox", value: requiresApproval ? "on" : "" },
  ];
}

/** Whether a scorecard's values take approval. */
export function approvalFields({ t }: Words, card: CardApproval): FormField[] {
  return [
    hidden("id", card.id),
    hidden("version", card.version),
    {
      name: "requiresApproval",
      label: t("periods.approval.field"),
      description: t("periods.approval.intro"),
      kind: "select",
      value: approvalRule(card),
      choices: (["inherit", "yes", "no"] as const).map((value) => ({
        value,
        text: t(`periods.approval.${value}`),
      })),
    },
  ];
}

export function approvalRule({ requiresApproval }: CardApproval): "inherit" | "yes" | "no" {
  if (requiresApproval === null) return "inherit";
  return requiresApproval ? "yes" : "no";
}
