"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { RefusalSummary } from "@/components/ui/refusal-summary";
import { signInAction } from "@/lib/actions/sign-in";

type SignInFormProps = {
  /** Address to go on to afterwards. */
  from: string;
  words: {
    email: string;
    password: string;
    submit: string;
    errorTitle: string;
    errors: Record<"invalid" | "tooManyAttempts" | "unavailable" | "unexpected", string>;
  };
};

/** Address and password; works without scripts, and keeps the address when they do not fit. */
export function SignInForm({ from, words }: SignInFormProps) {
  const [state, action, pending] = useActionState(signInAction, { ok: null });
  const code = state.ok === false ? state.code : null;
  const message =
    code &&
    (code in words.errors ? words.errors[code as keyof typeof words.errors] : words.errors.unexpected);
  return (
    <form action={action} className="form" noValidate>
      <RefusalSummary
        title={words.errorTitle}
        errors={message ? [{ field: "email", message }] : []}
        refusal={state.ok === false ? state : null}
      />
      <input type="hidden" name="from" value={from} />
      <Field
        name="email"
        type="email"
        label={words.email}
        autoComplete="username"
        defaultValue={state.ok === false ? state.values.email : ""}
        required
      />
      <Field
        name="password"
        type="password"
        label={words.password}
        autoComplete="current-password"
        required
      />
      <Button disabled={pending}>{words.submit}</Button>
    </form>
  );
}
