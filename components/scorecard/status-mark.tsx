import type { Words } from "@/components/ui/words";
import type { StatusCode } from "./status-code";
import { StatusShape } from "./status-shape";

/** A status as shape, word and colour together. */
export function StatusMark({ words, code }: { words: Words; code: StatusCode }) {
  return (
    <span className="status" data-status={code}>
      <StatusShape code={code} />
      {words.t(`status.${code}`)}
    </span>
  );
}
