"use client";

import { type ReactNode, useActionState } from "react";
import type { FormState } from "@/lib/actions/define-action";
import { Alert } from "./alert";

type ActionFormProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** Messages by code, for when it is refused. */
  failures: Record<string, string>;
  className?: string;
  /** Buttons that say by their name and value what to do, and whatever stands between them. */
  children: ReactNode;
};

/** A form of buttons alone, for what takes nothing typed. Says above them why it was refused. */
export function ActionForm({ action, failures, className, children }: ActionFormProps) {
  const [state, submit] = useActionState(action, { ok: null });
  const message = state.ok === false ? (failures[state.code] ?? failures.unexpected) : null;
  return (
    <form action={submit} className={className}>
      {message ? (
        <Alert color="danger" role="alert">
          <p>{message}</p>
        </Alert>
      ) : null}
      {children}
    </form>
  );
}
