import type { Words } from "@/components/ui/words";
import { locales, type Texts } from "@/lib/schemas/texts";
import type { FormField } from "./form-field";

type Part = { t: Words["t"] };

/** A text in each language, nynorsk first; only one of them has to be filled in. */
export function textFields(
  { t }: Part,
  name: string,
  texts: Texts | null,
  kind: "text" | "textarea" = "text",
): FormField[] {
  const label = t(`strategy.field.${name.replace("factSheet.", "")}`);
  return locales.map((locale) => ({
    name: `${name}.${locale}`,
    label: `${label} (${t(`strategy.inLanguage.${locale}Text`)})`,
    kind,
    value: texts?.[locale] ?? "",
    lang: locale,
  }));
}

export function hidden(name: string, value: string | number): FormField {
  return { name, label: name, kind: "hidden", value: String(value) };
}

export function codeField({ t }: Part, name: string, value: string, description: string): FormField {
  return {
    name,
    label: t("strategy.field.code"),
    description: t(description),
    kind: "text",
    value,
    required: true,
  };
}

export function weightField({ t }: Part, name: string, value: string): FormField {
  return {
    name,
    label: t("strategy.field.weight"),
    description: t("strategy.help.weight"),
    kind: "number",
    value: value.replace(".", ","),
    required: true,
  };
}
