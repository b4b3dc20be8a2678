import type { Words } from "@/components/ui/words";
import type { StatusCode } from "./status-code";

/** A status as shape, word and colour together; the style sheet draws the shape. */
export function StatusMark({ words, code }: { words: Words; code: StatusCode }) {
  return (
    <span className="status" data-status={code}>
      {words.t(`status.${code}`)}
    </span>
  );
}
