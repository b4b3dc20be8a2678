"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { orderNodeAction } from "@/lib/actions/strategy";
import { useDragging } from "./dragging";
import { lineId } from "./outline-lines";

type OutlineFormProps = {
  /** What the form sends besides its button. */
  fields: Record<string, string>;
  /** The line that was moved last, by which button, and in which version it stands now. */
  moved: { id: string; by: string; version: number } | null;
  /** Refusals by code; `unexpected` for all others. */
  refusals: Record<string, string>;
  /** The lines, each with its buttons. */
  children: ReactNode;
};

/** One form around the outline, since a button that moves a line needs nothing typed. After a move the focus is on the same line. */
export function OutlineForm({ fields, moved, refusals, children }: OutlineFormProps) {
  const [state, submit, pending] = useActionState(orderNodeAction, { ok: null });
  const dropped = useRef<HTMLButtonElement>(null);
  const dragging = useDragging((order) => {
    if (!dropped.current) return;
    dropped.current.value = order;
    dropped.current.form?.requestSubmit(dropped.current);
  });
  const { id, by, version } = moved ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is another move of the same line
  useEffect(() => {
    if (id) focusLine(id, by);
  }, [id, by, version]);
  return (
    <form
      action={submit}
      // A second press before the first is done would speak of a version that is gone.
      onSubmit={(event) => pending && event.preventDefault()}
      aria-busy={pending}
      {...dragging}
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button ref={dropped} type="submit" name="order" hidden />
      {state.ok === false ? (
        <Alert color="danger" role="alert">
          <p>{refusals[state.code] ?? refusals.unexpected}</p>
        </Alert>
      ) : null}
      {children}
    </form>
  );
}

/** The button that was used, or the other one where the line can go no further that way. */
function focusLine(id: string, by: string | undefined) {
  const row = document.getElementById(lineId(id))?.querySelector(".outline-row");
  const button =
    row?.querySelector<HTMLElement>(`[data-by="${by}"]:not(:disabled)`) ??
    row?.querySelector<HTMLElement>("[data-by]:not(:disabled)");
  button?.focus();
}
