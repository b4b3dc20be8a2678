"use client";

import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Fieldset } from "@/components/ui/fieldset";
import { SelectField } from "@/components/ui/select-field";
import type { FormState } from "@/lib/actions/define-action";
import { foundAction } from "@/lib/actions/founding";
import type { FoundingField, FoundingStep } from "./founding-words";

type FoundingFormProps = {
  steps: readonly FoundingStep[];
  words: {
    submit: string;
    notSaved: string;
    errors: Record<string, string>;
    failures: Record<string, string>;
  };
};

type Refused = Extract<FormState, { ok: false }> | null;

/** The guided start in one form; works without scripts, and keeps all but the password when something must be mended. */
export function FoundingForm({ steps, words }: FoundingFormProps) {
  const [state, action, pending] = useActionState(foundAction, { ok: null });
  const refused: Refused = state.ok === false ? state : null;
  const summary = useRef<HTMLDivElement>(null);
  const messageAt = (name: string) => {
    const code = refused?.fields[name];
    return code && (words.errors[code] ?? words.errors.wrong);
  };

  useEffect(() => {
    if (refused) summary.current?.focus();
  }, [refused]);

  return (
    <form action={action} className="form founding-form" noValidate>
      <ErrorSummary
        title={words.notSaved}
        errors={errorsOf(refused, steps, words, messageAt)}
        ref={summary}
      />
      {steps.map(({ legend, description, fields }, index) => (
        <Fieldset
          key={legend}
          id={`step-${index + 1}`}
          legend={`${index + 1}. ${legend}`}
          description={description}
        >
          {fields.map((field) => (
            <FoundingInput
              // A refused form draws its fields anew, filled with what was typed.
              key={`${field.name} ${refused ? refused.values[field.name] : ""}`}
              field={field}
              value={refused ? (refused.values[field.name] ?? "") : (field.value ?? "")}
              error={messageAt(field.name)}
            />
          ))}
        </Fieldset>
      ))}
      <div className="form-actions">
        <Button disabled={pending}>{words.submit}</Button>
      </div>
    </form>
  );
}

type InputProps = { field: FoundingField; value: string; error: string | undefined };

function FoundingInput({ field, value, error }: InputProps) {
  const { choices, type = "text", value: _proposed, autoComplete = "off", ...texts } = field;
  if (choices) return <SelectField {...texts} choices={choices} defaultValue={value} error={error} />;
  if (type === "checkbox") return <CheckboxField {...texts} defaultChecked={value === "on"} error={error} />;
  return <Field {...texts} type={type} defaultValue={value} autoComplete={autoComplete} error={error} />;
}

function errorsOf(
  refused: Refused,
  steps: readonly FoundingStep[],
  { failures }: FoundingFormProps["words"],
  messageAt: (name: string) => string | undefined,
) {
  if (!refused) return [];
  const atFields = steps
    .flatMap(({ fields }) => fields)
    .filter(({ name }) => name in refused.fields)
    .map(({ name, label }) => ({ field: name, message: `${label}: ${messageAt(name)}` }));
  if (atFields.length > 0) return atFields;
  return [{ field: "main", message: failures[refused.code] ?? failures.unexpected ?? "" }];
}
