"use client";

import { Button } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";

type FailureProps = {
  title: string;
  text: string;
  retry: string;
  /** What the log knows the failure by. */
  reference: string | undefined;
  onRetry: () => void;
};

/** Says that something went wrong, without its insides, and offers another try. */
export function Failure({ title, text, retry, reference, onRetry }: FailureProps) {
  return (
    <div className="page-header" role="alert">
      <Heading level={1}>{title}</Heading>
      <p>{text}</p>
      {reference ? (
        <p>
          <code>{reference}</code>
        </p>
      ) : null}
      <Button type="button" onClick={onRetry}>
        {retry}
      </Button>
    </div>
  );
}
