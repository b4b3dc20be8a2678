"use client";

import { useActionState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { FieldFrame, linksOf } from "@/components/ui/field-frame";
import { RefusalSummary } from "@/components/ui/refusal-summary";
import { giveCoatOfArmsAction } from "@/lib/actions/organisation";

type CoatOfArmsFormProps = {
  cancelHref: string;
  words: {
    label: string;
    hint: string;
    submit: string;
    cancel: string;
    notSaved: string;
    /** By code; the whole form's by the codes of its failures. */
    errors: Record<string, string>;
    failures: Record<string, string>;
  };
};

/** Chooses a drawing and keeps it as the coat of arms. */
export function CoatOfArmsForm({ cancelHref, words }: CoatOfArmsFormProps) {
  const [state, submit, pending] = useActionState(giveCoatOfArmsAction, { ok: null });
  const refused = state.ok === false ? state : null;
  const code = refused?.fields.coatOfArms;
  const error = code && words.errors[code];
  const failure = refused && (words.failures[refused.code] ?? words.failures.unexpected ?? "");
  const texts = {
    name: "coatOfArms",
    label: words.label,
    description: words.hint,
    ...(error ? { error } : {}),
  };
  return (
    <form action={submit} className="form" noValidate>
      <RefusalSummary
        title={words.notSaved}
        errors={refused ? [{ field: "coatOfArms", message: error ?? failure ?? "" }] : []}
        refusal={refused}
      />
      <FieldFrame texts={texts}>
        <input className="ds-input" type="file" accept=".svg,image/svg+xml" {...linksOf(texts)} />
      </FieldFrame>
      <div className="form-actions">
        <Button disabled={pending}>{words.submit}</Button>
        <ButtonLink href={cancelHref} variant="tertiary">
          {words.cancel}
        </ButtonLink>
      </div>
    </form>
  );
}
