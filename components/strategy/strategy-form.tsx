"use client";

import { useActionState, useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { Button, ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Fieldset } from "@/components/ui/fieldset";
import type { FormState } from "@/lib/actions/define-action";
import type { FormField, FormSection } from "./form-field";
import { StrategyField } from "./strategy-field";

export type FormWords = {
  submit: string;
  cancel: string;
  notSaved: string;
  conflict: string;
  conflictText: string;
  useSaved: string;
  /** Messages by code, for a field or for the whole form. */
  errors: Record<string, string>;
  failures: Record<string, string>;
};

type StrategyFormProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  sections: readonly FormSection[];
  words: FormWords;
  /** Back to the page without the form. */
  cancelHref: string;
};

/** A form of the administration pages. Refused, it comes back with all that was typed and a summary of what to mend. */
export function StrategyForm({ action, sections, words, cancelHref }: StrategyFormProps) {
  const [state, submit, pending] = useActionState(action, { ok: null });
  const summary = useRef<HTMLDivElement>(null);
  const refused = state.ok === false ? state : null;
  const saved = refused?.code === "conflict" ? (refused.current as Record<string, unknown>) : null;
  const fields = sections.flatMap((section) => section.fields);
  const errorOf = (name: string) => {
    const code = refused?.fields[name];
    return code && (words.errors[code] ?? words.errors.wrong);
  };

  useEffect(() => {
    if (refused) summary.current?.focus();
  }, [refused]);

  return (
    <form action={submit} className="form strategy-form" noValidate>
      <ErrorSummary title={words.notSaved} errors={errorsOf(refused, fields, words)} ref={summary} />
      {saved ? (
        <Alert color="warning" title={words.conflict}>
          <p>{words.conflictText}</p>
          <SavedValues fields={fields} saved={saved} />
          <ButtonLink href={cancelHref} variant="secondary">
            {words.useSaved}
          </ButtonLink>
        </Alert>
      ) : null}
      {sections.map((section) => (
        <Section key={section.fields[0]?.name} legend={section.legend}>
          {section.fields.map((field) => (
            <StrategyField
              // A refused form draws its fields anew, filled with what was typed.
              key={`${field.name} ${refused ? JSON.stringify(refused.values[field.name]) : ""}`}
              field={{ ...field, value: shownValue(field, refused, saved) }}
              error={errorOf(field.name)}
            />
          ))}
        </Section>
      ))}
      <div className="form-actions">
        <Button disabled={pending}>{words.submit}</Button>
        <ButtonLink href={cancelHref} variant="tertiary">
          {words.cancel}
        </ButtonLink>
      </div>
    </form>
  );
}

type Refused = Extract<FormState, { ok: false }> | null;

/** What was typed; the version is the one now seen, so that sending again is a choice made with open eyes. */
function shownValue(field: FormField, refused: Refused, saved: Record<string, unknown> | null): string {
  if (!refused) return field.value;
  if (field.name === "version" && saved) return String(saved.version);
  if (field.kind === "checkbox") return refused.values[field.name] ?? "";
  return refused.values[field.name] ?? field.value;
}

function errorsOf(refused: Refused, fields: readonly FormField[], { errors, failures }: FormWords) {
  if (!refused || refused.code === "conflict") return [];
  const ofFields = Object.entries(refused.fields).map(([field, code]) => {
    const label = fields.find(({ name }) => name === field)?.label ?? field;
    return { field, message: `${label}: ${errors[code] ?? errors.wrong}` };
  });
  if (ofFields.length > 0) return ofFields;
  return [{ field: "main", message: failures[refused.code] ?? failures.unexpected ?? "" }];
}

function Section({ legend, children }: { legend: string | undefined; children: React.ReactNode }) {
  return legend ? <Fieldset legend={legend}>{children}</Fieldset> : children;
}

/** What someone else saved meanwhile, field by field. */
function SavedValues({ fields, saved }: { fields: readonly FormField[]; saved: Record<string, unknown> }) {
  const shown = fields
    .filter(({ kind }) => kind !== "hidden")
    .map(({ name, label }) => ({ label, value: savedAt(saved, name) }))
    .filter(({ value }) => value !== "");
  return (
    <dl className="saved-values">
      {shown.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The saved value at a field's name: "name.nn" is nn within name. */
function savedAt(saved: unknown, name: string): string {
  const value = name
    .split(".")
    .reduce<unknown>((place, step) => (place as Record<string, unknown> | null)?.[step], saved);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
