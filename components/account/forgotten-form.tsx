"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { forgottenAction } from "@/lib/actions/password";

type ForgottenFormProps = {
  words: { email: string; submit: string; errorTitle: string; notEmail: string; unexpected: string };
};

/** Asks for a link to an address; works without scripts. */
export function ForgottenForm({ words }: ForgottenFormProps) {
  const [state, submit, pending] = useActionState(forgottenAction, { ok: null });
  const refused = state.ok === false ? state : null;
  const message = refused && (refused.fields.email ? words.notEmail : words.unexpected);
  return (
    <form action={submit} className="form" noValidate>
      <ErrorSummary title={words.errorTitle} errors={message ? [{ field: "email", message }] : []} />
      <Field
        key={refused?.values.email}
        name="email"
        type="email"
        label={words.email}
        autoComplete="username"
        defaultValue={refused?.values.email ?? ""}
        required
      />
      <Button disabled={pending}>{words.submit}</Button>
    </form>
  );
}
