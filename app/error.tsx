"use client";

import { Failure } from "@/components/layout/failure";

type Props = { error: Error & { digest?: string }; reset: () => void };

/** Something unexpected on one page; the shell around it still stands and lends its words. */
export default function PageError({ error, reset }: Props) {
  const { failureTitle = "", failureText = "", failureRetry = "" } = document.body.dataset;
  return (
    <Failure
      title={failureTitle}
      text={failureText}
      retry={failureRetry}
      reference={error.digest}
      onRetry={reset}
    />
  );
}
