import { hidden } from "@/components/strategy/field-parts";
import type { FormField, FormSection } from "@/components/strategy/form-field";
import type { Words } from "@/components/ui/words";
import type { InitiativeChoices, InitiativeView } from "@/lib/data/follow-up-view";
import { type Fixed, fixedToDecimal } from "@/lib/domain/fixed-point";
import { INITIATIVE_STATES } from "@/lib/domain/initiative";
import { langOf, textIn } from "@/lib/format/texts";
import { locales, type Texts } from "@/lib/schemas/texts";

/** What is ticked beforehand in a new initiative. */
export type Begun = { deviation: string | undefined; indicator: string | undefined };

/** The form of an initiative: a new one, or one to change. */
export function initiativeSections(
  words: Words,
  choices: InitiativeChoices,
  initiative: InitiativeView | null,
  begun: Begun,
  today: string,
): FormSection[] {
  const { t } = words;
  const inside = initiative?.inside ?? null;
  const field = (name: string, kind: FormField["kind"], value: string): FormField => ({
    name,
    label: t(`followUp.field.${name}`),
    kind,
    value,
  });
  const amount = (name: string, value: Fixed | null | undefined) =>
    field(name, "number", value == null ? "" : fixedToDecimal(value).replace(".", ","));
  const identity = initiative
    ? [hidden("id", initiative.id), hidden("version", initiative.version)]
    : [hidden("unitId", choices.unit.id)];
  return [
    {
      fields: [
        ...identity,
        ...texts(words, choices, "name", initiative?.name ?? null, "text"),
        ...texts(words, choices, "description", inside?.description ?? null, "textarea"),
      ],
    },
    {
      legend: t("followUp.form.course"),
      fields: [
        {
          ...field("ownerId", "select", inside?.owner.id ?? ""),
          empty: t("strategy.choose"),
          choices: choices.people.map(({ id, name }) => ({ value: id, text: name })),
        },
        { ...field("startsOn", "day", initiative?.startsOn ?? today), required: true },
        { ...field("endsOn", "day", initiative?.endsOn ?? ""), required: true },
        {
          ...field("state", "select", initiative?.state ?? "planned"),
          choices: INITIATIVE_STATES.map((value) => ({ value, text: t(`followUp.state.${value}`) })),
        },
        field("progress", "number", String(initiative?.progress ?? 0)),
      ],
    },
    {
      legend: t("followUp.form.money"),
      fields: [amount("budget", inside?.budget), amount("manYears", inside?.manYears)],
    },
    ...links(words, choices, initiative, begun),
  ];
}

function texts(
  { t }: Words,
  { locale }: InitiativeChoices,
  name: string,
  given: Texts | null,
  kind: "text" | "textarea",
): FormField[] {
  return locales.map((lang) => ({
    name: `${name}.${lang}`,
    label: `${t(`followUp.field.${name}`)} (${t(`strategy.inLanguage.${lang}Text`)})`,
    kind,
    value: given?.[lang] ?? "",
    lang,
    required: lang === locale,
  }));
}

/** A box for each deviation it may answer and each indicator it may move. */
function links(
  { t, locale }: Words,
  choices: InitiativeChoices,
  initiative: InitiativeView | null,
  begun: Begun,
): FormSection[] {
  const box = (name: string, label: string, lang: string | undefined, ticked: boolean): FormField => ({
    ...{ name, label, kind: "checkbox", value: ticked ? "on" : "" },
    ...(lang ? { lang } : {}),
    choices: [
      { value: "on", text: t("audit.yes") },
      { value: "", text: t("audit.no") },
    ],
  });
  const linked = new Set(initiative?.indicators.map(({ id }) => id));
  const deviations = choices.deviations.map(({ id, indicator, unit }) =>
    box(
      `deviations.${id}`,
      `${textIn(indicator.name, locale)}, ${textIn(unit.name, locale)}`,
      langOf(indicator.name, locale),
      id === begun.deviation || (initiative?.deviationIds.includes(id) ?? false),
    ),
  );
  const about = choices.deviations.find(({ id }) => id === begun.deviation)?.indicator.id;
  const indicators = choices.indicators.map(({ id, code, name }) =>
    box(
      `indicators.${id}`,
      textIn(name, locale),
      langOf(name, locale),
      linked.has(id) || code === begun.indicator || id === about,
    ),
  );
  return [
    ...(deviations.length > 0 ? [{ legend: t("followUp.form.deviations"), fields: deviations }] : []),
    ...(indicators.length > 0 ? [{ legend: t("followUp.form.indicators"), fields: indicators }] : []),
  ];
}
