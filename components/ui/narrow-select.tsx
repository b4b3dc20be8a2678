import type { ComponentProps } from "react";
import { isToSearch, narrowedChoices } from "@/lib/domain/narrow-choice";
import { Field } from "./field";
import { SelectField } from "./select-field";
import type { Words } from "./words";

type NarrowSelectProps = ComponentProps<typeof SelectField> & {
  words: Words;
  label: string;
  defaultValue: string;
  /** What is searched for among the choices; the form sends it as the field's name with "Text". */
  text: string | undefined;
};

/** One choice among several in a form that ends up in the address; among hundreds, those that hold what is searched for. */
export function NarrowSelect({ words: { t }, text = "", choices, ...select }: NarrowSelectProps) {
  if (!isToSearch(choices)) return <SelectField choices={choices} {...select} />;
  const offered = narrowedChoices(choices, select.defaultValue, text);
  return (
    <div className="narrow-select">
      <Field
        name={`${select.name}Text`}
        type="search"
        label={t("narrow.search", { label: select.label })}
        defaultValue={text}
        autoComplete="off"
      />
      <SelectField
        {...select}
        choices={offered}
        description={t("narrow.offered", { offered: offered.length, total: choices.length })}
      />
    </div>
  );
}
