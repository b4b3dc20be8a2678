import { Button, ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { personName } from "@/components/ui/person-name";
import { SelectField } from "@/components/ui/select-field";
import type { Words } from "@/components/ui/words";
import type { AuditTrail } from "@/lib/data/audit-view";
import { sortByName } from "@/lib/format/name-order";
import { routes } from "@/lib/routes";

export type AuditAsked = Record<"person" | "noun" | "from" | "to" | "text", string>;

type AuditFilterFormProps = {
  words: Words;
  asked: AuditAsked;
  people: AuditTrail["people"];
  nouns: readonly { value: string; text: string }[];
  /** Codes by field, for what cannot be asked so. */
  errors: Partial<Record<string, string>>;
};

/** What of the trail to show: a plain form that ends up in the address. */
export function AuditFilterForm({ words: { t }, asked, people, nouns, errors }: AuditFilterFormProps) {
  const labels = {
    person: t("audit.person"),
    noun: t("audit.nounLabel"),
    from: t("audit.from"),
    to: t("audit.to"),
    text: t("audit.text"),
  };
  const told = (code: string) =>
    t(t.has(`audit.error.${code}`) ? `audit.error.${code}` : "audit.error.wrong");
  const field = (name: keyof AuditAsked) => ({
    name,
    label: labels[name],
    defaultValue: asked[name],
    error: errors[name] && told(errors[name]),
  });
  const summary = Object.entries(errors).map(([name, code]) => ({
    field: name,
    message: `${labels[name as keyof AuditAsked] ?? ""} ${told(code ?? "wrong")}`,
  }));
  const persons = sortByName(
    people.map(({ id, name }) => ({ value: id, text: personName({ t }, name) })),
    ({ text }) => text,
  );
  return (
    <form
      action={routes.audit()}
      method="get"
      className="audit-filter"
      aria-label={t("audit.filter")}
      noValidate
    >
      <ErrorSummary title={t("audit.notShown")} errors={summary} />
      <SelectField
        {...field("person")}
        empty={t("audit.all")}
        choices={[{ value: "system", text: t("audit.system") }, ...persons]}
      />
      <SelectField {...field("noun")} empty={t("audit.everything")} choices={nouns} />
      <Field {...field("from")} type="date" />
      <Field {...field("to")} type="date" />
      <Field
        {...field("text")}
        type="search"
        description={t("audit.textHelp")}
        className="audit-filter-text"
      />
      <div className="audit-filter-actions">
        <Button>{t("audit.show")}</Button>
        <ButtonLink href={routes.audit()} variant="tertiary">
          {t("audit.clear")}
        </ButtonLink>
      </div>
    </form>
  );
}
