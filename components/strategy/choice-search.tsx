import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { getWords } from "@/components/ui/words";
import { isToSearch, narrowedChoices } from "@/lib/domain/narrow-choice";
import type { FormField, FormSection } from "./form-field";

/** Where a form stands, and what is searched for among the hundreds it chooses from. */
export type FormAddress = {
  page: string;
  search: Record<string, string | undefined>;
  find: string | undefined;
};

/** The sections of a form with the choices that hold what is searched for, where there are too many to leaf through. */
export function narrowedSections(
  sections: readonly FormSection[],
  { find = "" }: FormAddress,
): FormSection[] {
  const narrowed = (field: FormField): FormField =>
    isMany(field) ? { ...field, choices: narrowedChoices(field.choices ?? [], field.value, find) } : field;
  return sections.map((section) => ({ ...section, fields: section.fields.map(narrowed) }));
}

const isMany = ({ kind, choices = [] }: FormField) => kind === "select" && isToSearch(choices);

type ChoiceSearchProps = { sections: readonly FormSection[]; address: FormAddress };

/** Asks for the same form with other choices, before it is filled in; nothing where all of them are offered. */
export async function ChoiceSearch({ sections, address: { page, search, find } }: ChoiceSearchProps) {
  const many = sections.flatMap(({ fields }) => fields).filter(isMany);
  const [first] = many;
  if (!first) return null;
  const { t } = await getWords();
  const labels = [...new Set(many.map(({ label }) => label))].join(", ");
  const { choices = [], value: chosen } = first;
  const isFound = narrowedChoices(choices, "", find ?? "").length > 0;
  const offered = narrowedChoices(choices, chosen, find ?? "").length;
  return (
    <search>
      <form action={page} method="get" className="narrow-search">
        {Object.entries(search).map(([name, value]) =>
          value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
        )}
        <Field
          name="find"
          type="search"
          label={t("narrow.search", { label: labels })}
          description={t(isFound ? "narrow.first" : "narrow.none", { offered, total: choices.length })}
          defaultValue={find ?? ""}
          autoComplete="off"
        />
        <Button variant="secondary">{t("period.show")}</Button>
      </form>
    </search>
  );
}
