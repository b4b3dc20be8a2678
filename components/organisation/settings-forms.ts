import type { EditForm } from "@/components/strategy/edit-form";
import { hidden } from "@/components/strategy/field-parts";
import type { FormField } from "@/components/strategy/form-field";
import type { Words } from "@/components/ui/words";
import {
  createPerspectiveAction,
  editColourAction,
  editOrganisationAction,
  editPerspectiveAction,
  editVisionAction,
} from "@/lib/actions/organisation";
import type { OrganisationSettings } from "@/lib/data/organisation-settings";
import { formatNumber } from "@/lib/format/number";
import { textIn } from "@/lib/format/texts";
import { locales, type Texts } from "@/lib/schemas/texts";
import type { SettingsChoice } from "./settings-choice";

const HUNDRED = 100;
const DECIMALS = 4;

/** The form the address asks for; null when what it names is not there. */
export function settingsForm(
  words: Words,
  settings: OrganisationSettings,
  { form, id, unitId }: SettingsChoice,
): EditForm | null {
  const forms: Record<SettingsChoice["form"], () => EditForm | null> = {
    organisation: () => organisationForm(words, settings),
    colour: () => colourForm(words, settings),
    newVision: () => newVisionForm(words, settings, id),
    vision: () => visionForm(words, settings, id, unitId),
    newPerspective: () => ({
      title: words.t("settings.form.newPerspective"),
      action: createPerspectiveAction,
      sections: [{ fields: nameFields(words, {}) }],
    }),
    perspective: () => perspectiveForm(words, settings, id),
  };
  return forms[form]();
}

function organisationForm(words: Words, settings: OrganisationSettings): EditForm {
  const { t, locale } = words;
  const number = (name: "coverageLimit" | "reachedEdge", value: number): FormField => ({
    name,
    label: t(`settings.field.${name}`),
    description: t(`settings.help.${name}`),
    kind: "number",
    value: formatNumber(value, DECIMALS, locale),
    required: true,
  });
  return {
    title: t("settings.form.organisation"),
    action: editOrganisationAction,
    sections: [
      {
        fields: [
          ...nameFields(words, settings.name),
          number("coverageLimit", Number(settings.coverageLimit) * HUNDRED),
          number("reachedEdge", Number(settings.reachedEdge)),
        ],
      },
    ],
  };
}

function colourForm({ t }: Words, { look }: OrganisationSettings): EditForm {
  const colour: FormField = {
    name: "colour",
    label: t("settings.field.colour"),
    description: t("settings.help.colour"),
    kind: "text",
    value: look.colour ?? "",
  };
  return { title: t("settings.form.colour"), action: editColourAction, sections: [{ fields: [colour] }] };
}

function newVisionForm(words: Words, settings: OrganisationSettings, planId: string): EditForm | null {
  const { t, locale } = words;
  const plan = settings.plans.find((each) => each.id === planId);
  if (!plan) return null;
  const taken = new Set(plan.visions.map(({ unit }) => unit.id));
  const choices = settings.units
    .filter((unit) => !taken.has(unit.id))
    .map((unit) => ({ value: unit.id, text: textIn(unit.name, locale) }));
  const unit: FormField = {
    name: "unitId",
    label: t("settings.field.unit"),
    kind: "select",
    value: choices[0]?.value ?? "",
    choices,
  };
  return {
    title: t("settings.form.newVision", { plan: textIn(plan.name, locale) }),
    action: editVisionAction,
    sections: [{ fields: [hidden("planId", planId), unit, ...visionFields(words, {})] }],
  };
}

function visionForm(
  words: Words,
  settings: OrganisationSettings,
  planId: string,
  unitId: string,
): EditForm | null {
  const plan = settings.plans.find((each) => each.id === planId);
  const vision = plan?.visions.find(({ unit }) => unit.id === unitId);
  if (!vision) return null;
  return {
    title: words.t("settings.form.vision", { unit: textIn(vision.unit.name, words.locale) }),
    action: editVisionAction,
    sections: [
      {
        fields: [hidden("planId", planId), hidden("unitId", unitId), ...visionFields(words, vision.text)],
      },
    ],
  };
}

function perspectiveForm(words: Words, { perspectives }: OrganisationSettings, id: string): EditForm | null {
  const perspective = perspectives.find((each) => each.id === id);
  if (!perspective) return null;
  const { version, name } = perspective;
  return {
    title: words.t("settings.form.perspective"),
    action: editPerspectiveAction,
    sections: [{ fields: [hidden("id", id), hidden("version", version), ...nameFields(words, name)] }],
  };
}

const nameFields = (words: Words, texts: Texts) => fieldsFor(words, "name", texts, "text");
const visionFields = (words: Words, texts: Texts) => fieldsFor(words, "text", texts, "textarea");

function fieldsFor(
  { t }: Words,
  name: "name" | "text",
  texts: Texts,
  kind: "text" | "textarea",
): FormField[] {
  return locales.map((lang) => ({
    name: `${name}.${lang}`,
    label: `${t(`settings.field.${name}`)} (${t(`strategy.inLanguage.${lang}Text`)})`,
    kind,
    value: texts[lang] ?? "",
    lang,
  }));
}
