import type { FormField } from "@/components/strategy/form-field";
import type { Words } from "@/components/ui/words";
import type { UnitLine } from "@/lib/data/unit-editor";
import { PROVIDER_FORMS } from "@/lib/domain/unit-life";
import { textIn } from "@/lib/format/texts";
import { locales } from "@/lib/schemas/texts";
import { UNIT_KINDS } from "@/lib/schemas/unit";

/** What a unit is called, its address, its kind and the days it is open. */
export function unitFields(words: Words, unit: UnitLine | null, codeHelp: string): FormField[] {
  const { t } = words;
  const names = locales.map(
    (locale): FormField => ({
      name: `name.${locale}`,
      label: `${t("units.field.name")} (${t(`strategy.inLanguage.${locale}Text`)})`,
      kind: "text",
      value: unit?.name[locale] ?? "",
      lang: locale,
    }),
  );
  return [
    ...names,
    {
      name: "code",
      label: t("units.field.code"),
      description: codeHelp,
      kind: "text",
      value: unit?.code ?? "",
      required: true,
    },
    select(words, "kind", UNIT_KINDS, unit?.kind ?? ""),
    day(words, "openedOn", unit?.openedOn ?? null, true),
    { ...day(words, "closedOn", unit?.closedOn ?? null, false), description: t("units.help.closedOn") },
  ];
}

/** Who runs it, and for how long. */
export function contractSection(words: Words, unit: UnitLine | null) {
  return {
    legend: words.t("units.section.provider"),
    fields: [
      select(words, "providerForm", PROVIDER_FORMS, unit?.providerForm ?? "own"),
      day(words, "contractFrom", unit?.contractFrom ?? null, false),
      day(words, "contractTo", unit?.contractTo ?? null, false),
    ],
  };
}

function select(
  { t }: Words,
  name: "kind" | "providerForm",
  values: readonly string[],
  value: string,
): FormField {
  return {
    name,
    label: t(`units.field.${name}`),
    kind: "select",
    value,
    ...(value === "" ? { empty: t("strategy.choose") } : {}),
    choices: values.map((each) => ({ value: each, text: t(`units.${name}.${each}`) })),
  };
}

/** The units by their place in the tree, since several may bear the same name. */
export function unitSelect(
  { t, locale }: Words,
  name: "parentId" | "successorId",
  units: readonly UnitLine[],
  value: string,
): FormField {
  return {
    name,
    label: t(`units.field.${name}`),
    kind: "select",
    value,
    empty: t("strategy.choose"),
    choices: units.map((unit) => ({
      value: unit.id,
      text: `${"– ".repeat(unit.path.split("/").length - 3)}${textIn(unit.name, locale)}`,
    })),
  };
}

/** A day field. */
export function day(
  { t }: Words,
  name: "openedOn" | "closedOn" | "contractFrom" | "contractTo" | "onDay",
  value: string | null,
  required: boolean,
): FormField {
  return { name, label: t(`units.field.${name}`), kind: "day", value: value ?? "", required };
}
