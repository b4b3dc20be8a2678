"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import type { FormState } from "@/lib/actions/define-action";

type PasswordFormProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** Whose password it is: not sent on, but what a password manager files it under. */
  email: string;
  /** Opens the form without an old password. */
  token?: string;
  words: {
    oldPassword: string;
    password: string;
    help: string;
    submit: string;
    errorTitle: string;
    /** Whole sentences by code. */
    errors: Record<string, string>;
  };
};

/** Chooses a password: by a link's token, or with the old one. Works without scripts; nothing typed comes back. */
export function PasswordForm({ action, email, token, words }: PasswordFormProps) {
  const [state, submit, pending] = useActionState(action, { ok: null });
  const refused = state.ok === false ? state : null;
  const messageOf = (code: string) => words.errors[code] ?? words.errors.unexpected ?? "";
  const fieldError = (name: string) => {
    const code = refused?.fields[name];
    return code && messageOf(code);
  };
  const ofFields = Object.entries(refused?.fields ?? {}).map(([field, code]) => ({
    field,
    message: messageOf(code),
  }));
  const errors =
    refused && ofFields.length === 0 ? [{ field: "password", message: messageOf(refused.code) }] : ofFields;
  return (
    <form action={submit} className="form" noValidate>
      <ErrorSummary title={words.errorTitle} errors={errors} />
      <input type="hidden" name="username" value={email} autoComplete="username" />
      {token === undefined ? (
        <Field
          name="oldPassword"
          type="password"
          label={words.oldPassword}
          error={fieldError("oldPassword")}
          autoComplete="current-password"
          required
        />
      ) : (
        <input type="hidden" name="token" value={token} />
      )}
      <Field
        name="password"
        type="password"
        label={words.password}
        description={words.help}
        error={fieldError("password")}
        autoComplete="new-password"
        required
      />
      <Button disabled={pending}>{words.submit}</Button>
    </form>
  );
}
