"use client";

import { useEffect, useState } from "react";
import { statusText } from "@/components/scorecard/status-code";
import { StatusMark } from "@/components/scorecard/status-mark";
import { TextareaField } from "@/components/ui/textarea-field";
import { textIn } from "@/lib/format/texts";
import type { CellFields } from "./cell-fields";
import { contentText } from "./content-text";
import { CellState, type EntryFieldsProps, shownFields } from "./entry-fields";
import { stepOf } from "./entry-step";
import { readings } from "./readings";
import { standingOf } from "./typed-cell";
import { useTyped } from "./use-typed";
import { ValueField } from "./value-field";

type YearCellProps = EntryFieldsProps & { label: string };

/** One cell of a year. What is delivered, locked or has no number is read here, and changed on the page of its period. */
export function YearCell(props: YearCellProps) {
  const { row, label } = props;
  const step = stepOf(row);
  const isTyped = row.content === null || row.content.kind === "value";
  if (step === "todo" && isTyped) return <OpenYearCell {...props} />;
  const closed = step === "todo" ? "hasReason" : CLOSED[step];
  return (
    <td data-slot={label} data-closed={closed} data-step={step} className="entry-year-closed">
      <ClosedYearCell {...props} />
    </td>
  );
}

const CLOSED = { delivered: "alreadyDelivered", locked: "periodLocked", future: "periodNotStarted" } as const;

function ClosedYearCell({ words, row }: YearCellProps) {
  const text = contentText(words, { ...shownFields({ ...noForm, words, row }), comment: "" });
  const step = stepOf(row);
  return (
    <>
      {text || <span aria-hidden="true">–</span>}
      <span className="ds-sr-only"> {words.t(`entry.year.closed.${step}`)}</span>
    </>
  );
}

const noForm = { name: "", typed: null, errors: {}, conflict: null, kept: null };

function OpenYearCell(props: YearCellProps) {
  const { words, row, name, errors, label } = props;
  const fields = shownFields(props);
  const { ref, typed, isTyping } = useTyped<HTMLTableCellElement>(name, fields);
  const standing = standingOf(row, typed);
  const error = (field: keyof CellFields) => {
    const code = errors[`${name}.${field}`] ?? (isTyping ? undefined : liveError(standing, field));
    return code ? words.t(`entry.error.${code}`, readings(typed[field])) : undefined;
  };
  const takesComment = standing?.ok === true && standing.takesComment !== null;
  const needsComment = takesComment || fields.comment !== "" || error("comment") !== undefined;
  const isCommented = useSticky(needsComment);
  // Each field is named by its indicator and period, since the headings of a large table are far away.
  const place = `${textIn(row.indicator.name, words.locale)}, ${label}`;
  const labelOf = (part: string) => `${place}: ${words.t(`entry.${part}`)}`;
  return (
    <td ref={ref} data-slot={label} className="entry-year-open">
      <CellState {...props} fields={fields} />
      <input type="hidden" name={`${name}.kind`} value="value" />
      <ValueField words={words} row={row} name={name} fields={fields} error={error} labelOf={labelOf} />
      {standing?.ok ? <StatusMark status={statusText(words, standing.code)} /> : null}
      {isCommented ? (
        <TextareaField
          name={`${name}.comment`}
          label={words.t("entry.year.explain")}
          rows={2}
          maxLength={4000}
          defaultValue={fields.comment}
          error={error("comment")}
        />
      ) : (
        <input type="hidden" name={`${name}.comment`} value="" />
      )}
    </td>
  );
}

function liveError(standing: ReturnType<typeof standingOf>, field: keyof CellFields) {
  return standing?.ok === false && (field === "value" || field === "numerator") ? standing.code : undefined;
}

/** Once a comment was asked for, its field stays: what was written in it is not taken away. */
function useSticky(isOn: boolean): boolean {
  const [wasOn, setWasOn] = useState(isOn);
  useEffect(() => {
    if (isOn) setWasOn(true);
  }, [isOn]);
  return isOn || wasOn;
}
