"use client";

import { statusText } from "@/components/scorecard/status-code";
import { StatusMark } from "@/components/scorecard/status-mark";
import { valueText } from "@/components/scorecard/value-text";
import type { Words } from "@/components/ui/words";
import type { EntryRow } from "@/lib/data/entry-view";
import type { CellFields } from "./cell-fields";
import { readings } from "./readings";
import { standingOf } from "./typed-cell";
import { useTyped } from "./use-typed";

type LiveStandingProps = { words: Words; row: EntryRow; name: string; fields: CellFields };

/** How the cell is judged as it is typed, by the rules it will be judged by when it is delivered. */
export function LiveStanding({ words, row, name, fields }: LiveStandingProps) {
  const { ref, typed, isTyping } = useTyped<HTMLDivElement>(name, fields);
  const standing = standingOf(row, typed);
  const isQuiet = standing?.ok === false && isTyping;
  return (
    <div className="entry-standing" ref={ref} id={`${name}.standing`} aria-live="polite">
      {standing?.ok === false && !isQuiet ? (
        <p className="entry-standing-note">
          {words.t(`entry.error.${standing.code}`, readings(standing.typed))}
        </p>
      ) : null}
      {standing?.ok ? <Judged words={words} row={row} standing={standing} comment={typed.comment} /> : null}
    </div>
  );
}

type JudgedProps = {
  words: Words;
  row: EntryRow;
  standing: Extract<ReturnType<typeof standingOf>, { ok: true }>;
  comment: string;
};

function Judged({ words, row, standing, comment }: JudgedProps) {
  const { t } = words;
  const { code, cell, takesComment } = standing;
  const { indicator, deviationId } = row;
  // One that is open is told of beside the name, with the way to it.
  const opensDeviation = takesComment === "red" && deviationId === null;
  return (
    <>
      <StatusMark status={statusText(words, code)} />
      {indicator.kind === "ratio" && cell.kind === "value" ? (
        <span className="entry-quotient">= {valueText(words, indicator, cell.value)}</span>
      ) : null}
      {takesComment && comment.trim() === "" ? (
        <p className="entry-standing-note">{t(`entry.takesComment.${takesComment}`)}</p>
      ) : null}
      {opensDeviation ? <p className="entry-standing-note">{t("entry.deviationWill")}</p> : null}
    </>
  );
}
