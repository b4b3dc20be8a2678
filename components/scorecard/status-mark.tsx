import type { StatusText } from "./status-code";

/** A status as shape, word and colour together; the style sheet draws the shape. */
export function StatusMark({ status }: { status: StatusText }) {
  return (
    <span className="status" data-status={status.code}>
      {status.word}
    </span>
  );
}
