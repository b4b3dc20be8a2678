import { hidden } from "@/components/strategy/field-parts";
import type { FormField } from "@/components/strategy/form-field";
import type { Words } from "@/components/ui/words";
import type { PlanListing } from "@/lib/data/plan-list";
import { addDays } from "@/lib/domain/day";
import { locales, type Texts } from "@/lib/schemas/texts";

type Days = Pick<PlanListing, "startsOn" | "endsOn">;

/** A plan's name and days. A new one begins when the latest ends, and is as long. */
export function newPlanFields(words: Words, latest: PlanListing | undefined): FormField[] {
  return [
    ...nameFields(words, {}),
    ...dayFields(words, latest ? following(latest) : { startsOn: "", endsOn: "" }),
  ];
}

/** A copy's: `id` is the plan it is copied from. */
export function copyFields(words: Words, from: PlanListing, latest: PlanListing): FormField[] {
  return [hidden("id", from.id), ...nameFields(words, {}), ...dayFields(words, following(latest))];
}

/** A plan's as it stands; the days of one that has been in force are sent along unseen, since they stay. */
export function editPlanFields(words: Words, plan: PlanListing): FormField[] {
  const fixed = plan.state !== "draft";
  return [
    hidden("id", plan.id),
    ...nameFields(words, plan.name),
    ...dayFields(words, plan).map((field) => (fixed ? hidden(field.name, field.value) : field)),
  ];
}

function nameFields({ t }: Words, name: Texts): FormField[] {
  return locales.map((lang) => ({
    name: `name.${lang}`,
    label: `${t("plans.field.name")} (${t(`strategy.inLanguage.${lang}Text`)})`,
    kind: "text",
    value: name[lang] ?? "",
    lang,
  }));
}

function dayFields({ t }: Words, { startsOn, endsOn }: Days): FormField[] {
  return [
    { name: "startsOn", label: t("plans.field.startsOn"), kind: "day", value: startsOn, required: true },
    { name: "endsOn", label: t("plans.field.endsOn"), kind: "day", value: endsOn, required: true },
  ];
}

/** The same number of calendar years, right after. */
function following({ startsOn, endsOn }: Days): Days {
  const begins = addDays(endsOn, 1);
  const years = Number(begins.slice(0, 4)) - Number(startsOn.slice(0, 4));
  return { startsOn: begins, endsOn: `${Number(endsOn.slice(0, 4)) + years}${endsOn.slice(4)}` };
}
