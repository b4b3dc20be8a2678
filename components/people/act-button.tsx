"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import type { FormState } from "@/lib/actions/define-action";

type ActButtonProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** What the form sends, unseen. */
  fields: Record<string, string>;
  label: string;
  /** What the label leaves out, for those who hear the button without the row it stands in. */
  about?: string;
  /** Refusals by code; `unexpected` for all others. */
  refusals: Record<string, string>;
  variant?: "primary" | "secondary" | "tertiary";
  color?: "danger";
};

/** A button that is a whole form: does one thing, and says why when it is refused. */
export function ActButton({
  action,
  fields,
  label,
  about,
  refusals,
  variant = "secondary",
  color,
}: ActButtonProps) {
  const [state, submit, pending] = useActionState(action, { ok: null });
  const code = state.ok === false ? (Object.values(state.fields)[0] ?? state.code) : null;
  return (
    <form action={submit} className="act">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button variant={variant} size="sm" disabled={pending} {...(color ? { color } : {})}>
        {label}
        {about ? <span className="ds-sr-only"> {about}</span> : null}
      </Button>
      {code ? (
        <p className="ds-validation-message" role="alert">
          {refusals[code] ?? refusals.unexpected}
        </p>
      ) : null}
    </form>
  );
}
