"use client";

import { type ReactNode, useState } from "react";
import type { Day } from "@/lib/domain/day";
import { type Deadlines, deadlineExample } from "@/lib/domain/deadline-example";
import type { PeriodKind } from "@/lib/domain/period";
import { type DeadlineTexts, deadlineText } from "./deadline-text";

type LiveDeadlineProps = {
  kind: PeriodKind;
  today: Day;
  deadlines: Deadlines;
  title: string;
  texts: DeadlineTexts;
  /** The form whose fields dueDays and expiryDays the example follows. */
  children: ReactNode;
};

/** A worked example beside the form, told anew for each key pressed. Without scripts it tells what is saved. */
export function LiveDeadline({ kind, today, deadlines, title, texts, children }: LiveDeadlineProps) {
  const [typed, setTyped] = useState<Deadlines | null>(deadlines);
  const sentences = typed
    ? deadlineText(texts, deadlineExample(kind, today, typed), today)
    : [texts.example.unclear];
  return (
    <div className="live-deadline" onInput={({ currentTarget }) => setTyped(deadlinesIn(currentTarget))}>
      {children}
      <aside className="deadline-example" aria-live="polite">
        <h2 className="ds-heading" data-size="2xs">
          {title}
        </h2>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </aside>
    </div>
  );
}

/** What the fields say; null when they do not say whole, possible days. */
function deadlinesIn(place: HTMLElement): Deadlines | null {
  const text = (name: string) => place.querySelector<HTMLInputElement>(`[name=${name}]`)?.value.trim() ?? "";
  const [due, expiry] = [text("dueDays"), text("expiryDays")];
  const areDays = /^\d{1,3}$/.test(due) && /^\d{0,4}$/.test(expiry);
  return areDays ? { dueDays: Number(due), expiryDays: expiry === "" ? null : Number(expiry) } : null;
}
