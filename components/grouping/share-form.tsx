"use client";

import { useActionState, useEffect, useRef, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button, ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { recordGroupSharesAction } from "@/lib/actions/grouping";
import type { Locale } from "@/lib/schemas/texts";
import { ShareGrid, type ShareRow } from "./share-grid";
import { sumOf } from "./share-sum";
import type { ShareWords } from "./share-words";

type ShareFormProps = {
  /** Sent along unseen. */
  identity: { groupingId: string; unitId: string; seen: string };
  /** The day the new shares are proposed to hold from. */
  day: string;
  /** The days of the history, as read. */
  days: readonly string[];
  rows: readonly ShareRow[];
  cancelHref: string;
  locale: Locale;
  words: ShareWords;
};

/** The shares of one unit as a table: history beside the new column. Refused, it says the sum at the place. */
export function ShareForm({ identity, day, days, rows, cancelHref, locale, words }: ShareFormProps) {
  const [state, submit, pending] = useActionState(recordGroupSharesAction, { ok: null });
  const refused = state.ok === false ? state : null;
  const typedAt = (id: string, typed: string) => refused?.values[`shares.${id}`] ?? typed;
  const open = rows.flatMap(({ id, typed }) => (typed === null ? [] : [{ id, typed: typedAt(id, typed) }]));
  const [live, setLive] = useState<string | null>(null);
  const summary = useRef<HTMLDivElement>(null);
  const sum =
    live ??
    sumOf(
      open.map(({ typed }) => typed),
      locale,
    );
  const errorOf = (field: string) => {
    const code = refused?.fields[field];
    if (!code) return undefined;
    const sent = sumOf(
      open.map(({ typed }) => typed),
      locale,
    );
    return code === "sharesNotWhole"
      ? words.sumIs.replace("{sum}", sent)
      : (words.errors[code] ?? words.errors.wrong);
  };
  const isConflict = refused?.code === "conflict";
  const current = isConflict ? (refused.current as { seen: string }) : null;

  useEffect(() => {
    if (refused) summary.current?.focus();
  }, [refused]);

  return (
    <form
      action={submit}
      className="form share-form"
      noValidate
      onChange={(event) => setLive(sumOf(typedIn(event.currentTarget), locale))}
    >
      <ErrorSummary
        title={words.notSaved}
        errors={refused && !isConflict ? messagesOf(refused, rows, words, errorOf) : []}
        ref={summary}
      />
      {current ? (
        <Alert color="warning" title={words.conflict}>
          <p>{words.conflictText}</p>
        </Alert>
      ) : null}
      {Object.entries({ ...identity, seen: current?.seen ?? identity.seen }).map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <Field
        key={`fromDay ${refused?.values.fromDay}`}
        name="fromDay"
        type="date"
        label={words.fromDay}
        error={errorOf("fromDay")}
        defaultValue={refused?.values.fromDay ?? day}
        required
      />
      <ShareGrid days={days} rows={rows} words={words} sum={sum} typedAt={typedAt} errorOf={errorOf} />
      <div className="form-actions">
        <Button disabled={pending}>{words.submit}</Button>
        <ButtonLink href={cancelHref} variant="tertiary">
          {words.cancel}
        </ButtonLink>
      </div>
    </form>
  );
}

function typedIn(form: HTMLFormElement): string[] {
  const fields = [...new FormData(form)].filter(([name]) => name.startsWith("shares."));
  return fields.map(([, value]) => String(value));
}

function messagesOf(
  refused: { code: string; fields: Record<string, string> },
  rows: readonly ShareRow[],
  words: ShareWords,
  errorOf: (field: string) => string | undefined,
) {
  const ofFields = Object.keys(refused.fields).map((field) => {
    const group = rows.find(({ id }) => field === `shares.${id}`)?.name;
    const label = group ?? (field === "fromDay" ? words.fromDay : null);
    return { field, message: [label, errorOf(field)].filter(Boolean).join(": ") };
  });
  if (ofFields.length > 0) return ofFields;
  return [{ field: "main", message: words.failures[refused.code] ?? words.failures.unexpected ?? "" }];
}
