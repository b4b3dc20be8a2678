import { hidden } from "@/components/strategy/field-parts";
import type { FormField, FormSection } from "@/components/strategy/form-field";
import type { Words } from "@/components/ui/words";
import { textIn } from "@/lib/format/texts";
import type { Texts } from "@/lib/schemas/texts";

/** What the fields begin with, each as it is typed. */
export type LevelValues = Partial<Record<LevelFieldName, string>>;
type LevelFieldName =
  | "fromPeriod"
  | "unitId"
  | "ambition"
  | "lowest"
  | "direction"
  | "ambitionUpper"
  | "lowestUpper"
  | "adoptedBy"
  | "caseNumber"
  | "adoptedOn";

type Units = { units: readonly { id: string; name: Texts }[]; all: boolean };

/** The fields of a level from a period on, for one unit or for all. */
export function levelSections(
  words: Words,
  indicatorId: string,
  units: Units,
  values: LevelValues,
): FormSection[] {
  const { t } = words;
  const field = (name: LevelFieldName, kind: FormField["kind"], description?: string): FormField => ({
    name,
    label: t(`strategy.field.${name}`),
    kind,
    value: values[name] ?? "",
    description,
  });
  const directions = (["higher", "lower"] as const).map((value) => ({
    value,
    text: t(`strategy.choice.direction.${value}`),
  }));
  return [
    {
      fields: [
        hidden("indicatorId", indicatorId),
        { ...field("fromPeriod", "text", t("strategy.help.fromPeriod")), required: true },
        unitField(words, units, values.unitId ?? ""),
      ],
    },
    {
      legend: t("strategy.section.level"),
      fields: [
        field("ambition", "number"),
        field("lowest", "number"),
        {
          ...field("direction", "select", t("strategy.help.direction")),
          empty: t("strategy.directionGiven"),
          choices: directions,
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
  ];
}

function unitField({ t, locale }: Words, { units, all }: Units, value: string): FormField {
  return {
    name: "unitId",
    label: t("strategy.field.unitId"),
    kind: "select",
    value,
    ...(all ? { empty: t("strategy.allUnits") } : {}),
    choices: units.map((unit) => ({ value: unit.id, text: textIn(unit.name, locale) })),
  };
}
