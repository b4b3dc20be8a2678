"use client";

import { useLocale, useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Fieldset } from "@/components/ui/fieldset";
import { Heading } from "@/components/ui/heading";
import { RefusalSummary } from "@/components/ui/refusal-summary";
import { SelectField } from "@/components/ui/select-field";
import type { OfficialTableState } from "@/lib/actions/official-table";
import { isDay } from "@/lib/domain/day";
import { formatDay } from "@/lib/format/day";
import type { Locale } from "@/lib/schemas/texts";
import { AreaChoice } from "./area-choice";

type Asked = Extract<OfficialTableState, { step: "read" | "tried" }>;

/** What of the table is meant, and how it is to be referred to. */
export function TableQuestions({ state }: { state: Asked }) {
  const t = useTranslations("official");
  const told = useTranslations("strategy.error");
  const locale = useLocale() as Locale;
  const { choices, answers } = state;
  const updated = choices.updated?.slice(0, 10) ?? "";
  const faults = state.step === "read" ? state.faults : {};
  const labelOf = (field: string) => t(field === "areas" ? "table.areas" : `field.${field}`);
  const errorOf = (field: string) => {
    const code = faults[field];
    if (!code) return undefined;
    const own = `table.fault.${code}`;
    return `${labelOf(field)} ${t.has(own) ? t(own) : told(told.has(code) ? code : "wrong")}`;
  };
  const text = (name: "area" | "source" | "sourceUrl") => ({
    ...{ name, label: labelOf(name), description: t(`help.${name}`), error: errorOf(name) },
    ...{ defaultValue: answers[name], autoComplete: "off" },
  });
  const errors = Object.keys(faults).map((field) => ({
    field: field === "areas" && choices.areas === null ? "area" : field,
    message:
      field === "main" ? t(`table.refusal.${faults.main ?? ""}`, { detail: "" }) : (errorOf(field) ?? ""),
  }));
  return (
    <>
      <RefusalSummary
        title={t("table.notTried")}
        errors={errors}
        refusal={errors.length > 0 ? state : null}
      />
      <div>
        <Heading level={2} size="sm">
          {choices.title || t("table.untitled")}
        </Heading>
        {isDay(updated) ? (
          <p className="note">{t("table.updated", { day: formatDay(updated, locale) })}</p>
        ) : null}
      </div>
      {choices.questions.length > 0 ? (
        <Fieldset id="categories" legend={t("table.questions")}>
          <div className="form-fields">
            {choices.questions.map(({ id, name, categories }, place) => (
              <SelectField
                key={id}
                name={`categories.${place}`}
                label={name.charAt(0).toUpperCase() + name.slice(1)}
                choices={categories.map((each) => ({ value: each.code, text: each.name }))}
                {...(answers.categories[place] ? { defaultValue: answers.categories[place] } : {})}
              />
            ))}
          </div>
        </Fieldset>
      ) : null}
      {choices.areas ? (
        <AreaChoice areas={choices.areas} chosen={answers.areas} error={errorOf("areas")} />
      ) : (
        <Field {...text("area")} error={errorOf("area") ?? errorOf("areas")} />
      )}
      <Field {...text("source")} />
      <Field {...text("sourceUrl")} />
    </>
  );
}
