"use client";

import { type ReactNode, useActionState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button, ButtonLink } from "@/components/ui/button";
import { Fieldset } from "@/components/ui/fieldset";
import { RefusalSummary } from "@/components/ui/refusal-summary";
import type { FormState } from "@/lib/actions/define-action";
import type { FormField, FormSection } from "./form-field";
import { savedMeanwhile } from "./saved-meanwhile";
import { StrategyField } from "./strategy-field";

export type FormWords = {
  submit: string;
  cancel: string;
  notSaved: string;
  conflict: string;
  conflictText: string;
  useSaved: string;
  /** Messages by code, for a field or for the whole form; a field's goes on from its label. */
  errors: Record<string, string>;
  failures: Record<string, string>;
};

type StrategyFormProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  sections: readonly FormSection[];
  words: FormWords;
  /** Back to the page without the form. */
  cancelHref: string;
  /** What more stands below a section, by its first field's name, or at the end (""); told how the form was refused. */
  additions?: Record<string, (refused: Refused | null) => ReactNode>;
};

export type Refused = Extract<FormState, { ok: false }>;

/** A form of the administration pages. Refused, it comes back with all that was typed and a summary of what to mend. */
export function StrategyForm({ action, sections, words, cancelHref, additions = {} }: StrategyFormProps) {
  const [state, submit, pending] = useActionState(action, { ok: null });
  const refused = state.ok === false ? state : null;
  const saved = savedOf(refused);
  const fields = sections.flatMap((section) => section.fields);
  return (
    <form action={submit} className="form strategy-form" noValidate>
      <RefusalSummary
        title={saved ? words.conflict : words.notSaved}
        errors={refused ? errorsOf(refused, fields, words) : []}
        refusal={refused}
      />
      {saved ? (
        <Alert color="warning">
          <p>{words.conflictText}</p>
          <ButtonLink href={cancelHref} variant="secondary">
            {words.useSaved}
          </ButtonLink>
        </Alert>
      ) : null}
      {sections.map(({ legend, fields: own }) => (
        <Section
          key={own[0]?.name}
          id={`${own[0]?.name}.section`}
          legend={legend}
          addition={additions[own[0]?.name ?? ""]?.(refused)}
        >
          {own.map((field) => (
            <StrategyField
              // A form that comes back is reset to what its fields were first drawn with: draw them anew, as they were left.
              key={`${field.name} ${refused ? JSON.stringify(refused.values[field.name]) : ""}`}
              field={{ ...field, value: shownValue(field, refused, saved) }}
              error={errorOf(field, refused, words)}
            />
          ))}
        </Section>
      ))}
      {additions[""]?.(refused)}
      <div className="form-actions">
        <Button disabled={pending}>{words.submit}</Button>
        <ButtonLink href={cancelHref} variant="tertiary">
          {words.cancel}
        </ButtonLink>
      </div>
    </form>
  );
}

type SectionProps = { id: string; legend: string | undefined; addition: ReactNode; children: ReactNode };

function Section({ id, legend, addition, children }: SectionProps) {
  if (!legend) return <div className="form-fields">{children}</div>;
  return (
    <Fieldset id={id} legend={legend}>
      <div className="form-fields">{children}</div>
      {addition}
    </Fieldset>
  );
}

/** What someone else has saved meanwhile, after a conflict. */
function savedOf(refused: Refused | null): Record<string, unknown> | null {
  return refused?.code === "conflict" ? (refused.current as Record<string, unknown>) : null;
}

/** What was typed; the version is the one now seen, so that sending again is a choice made with open eyes. */
function shownValue(
  field: FormField,
  refused: Refused | null,
  saved: Record<string, unknown> | null,
): string {
  if (!refused) return field.value;
  if (field.name === "version" && saved) return String(saved.version);
  if (field.kind === "checkbox") return refused.values[field.name] ?? "";
  return refused.values[field.name] ?? field.value;
}

function errorOf({ name, label }: FormField, refused: Refused | null, { errors }: FormWords) {
  const code = refused?.fields[name];
  return code && `${label} ${errors[code] ?? errors.wrong}`.trim();
}

function errorsOf(refused: Refused, fields: readonly FormField[], words: FormWords) {
  const saved = savedOf(refused);
  if (saved) return savedMeanwhile(fields, saved, refused.values);
  const ofFields = Object.keys(refused.fields).map((name) => {
    const field = fields.find((each) => each.name === name) ?? { name, label: "", kind: "text", value: "" };
    return { field: name, message: errorOf(field, refused, words) ?? "" };
  });
  // An answer to a question asked in the form: nothing is wrong.
  if (ofFields.length > 0 || isAnswer(refused)) return ofFields;
  return [{ field: "main", message: words.failures[refused.code] ?? words.failures.unexpected ?? "" }];
}

function isAnswer({ current }: Refused): boolean {
  return typeof current === "object" && current !== null && "trial" in current;
}
