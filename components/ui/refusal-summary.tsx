"use client";

import { type ComponentProps, useEffect, useRef } from "react";
import { ErrorSummary } from "./error-summary";

type RefusalSummaryProps = Omit<ComponentProps<typeof ErrorSummary>, "ref"> & {
  /** The answer that refused the form, or null: a new one takes the focus to the summary, where the reader goes on. */
  refusal: object | null;
};

/** The error summary of a form that comes back refused. */
export function RefusalSummary({ refusal, ...summary }: RefusalSummaryProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal) place.current?.focus();
  }, [refusal]);
  return <ErrorSummary {...summary} ref={place} />;
}
