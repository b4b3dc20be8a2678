"use client";

import { Heading } from "@/components/ui/heading";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { EntryPage, EntryRow } from "@/lib/data/entry-view";
import { EntryCell } from "./entry-cell";
import { EntryShell } from "./entry-shell";
import { type EntryStep, entrySteps, stepOf } from "./entry-step";

/** Who can open what is locked, and where. */
type Openers = { names: string[]; href: string | null };

type EntryFormProps = {
  unit: EntryPage["unit"];
  shown: Record<string, string>;
  rows: EntryRow[];
  openers: Openers;
};

/** The cells of a period, or of one indicator, with all that helps the one who fills them in. */
export function EntryForm({ unit, shown, rows, openers }: EntryFormProps) {
  const groups = entrySteps.map((step) => ({ step, own: rows.filter((row) => stepOf(row) === step) }));
  return (
    <EntryShell unit={unit} shown={shown} rows={rows}>
      {(words, cellOf) =>
        groups.map(({ step, own }) =>
          own.length === 0 && step !== "todo" ? null : (
            <section key={step} className="entry-group" data-step={step}>
              <Heading level={2} size="xs">
                {words.t(`entry.step.${step}`, { count: own.length })}
              </Heading>
              <StepNote words={words} step={step} rows={own} openers={openers} />
              {step === "todo" && own.length > 0 ? <ColumnHeads words={words} /> : null}
              {own.map((row) => (
                <EntryCell
                  key={`${row.indicator.id} ${row.period} ${row.version}`}
                  unit={unit.code}
                  {...cellOf(row)}
                />
              ))}
            </section>
          ),
        )
      }
    </EntryShell>
  );
}

/** What the columns are, where there is room for columns; each field has its own label too. */
function ColumnHeads({ words: { t } }: { words: Words }) {
  return (
    <div className="entry-columns" aria-hidden="true">
      {(["indicator", "before", "goal", "value", "judgement", "comment"] as const).map((column) => (
        <span key={column}>{t(`entry.column.${column}`)}</span>
      ))}
    </div>
  );
}

type StepNoteProps = { words: Words; step: EntryStep; rows: readonly EntryRow[]; openers: Openers };

/** What one can do with the cells of a step; of locked ones why they are locked, and who can open them. */
function StepNote({ words: { t }, step, rows, openers }: StepNoteProps) {
  if (step === "todo") return null;
  if (step !== "locked") return <p className="note">{t(`entry.stepMeans.${step}`)}</p>;
  const reasons = (["approved", "expired"] as const).filter((reason) =>
    rows.some(({ stateReason }) => stateReason === reason),
  );
  const names = openers.names.join(", ");
  return (
    <p className="note">
      {reasons.map((reason) => t(`entry.lockedBecause.${reason}`)).join(" ")}{" "}
      {names ? t("entry.openers", { names }) : null}{" "}
      {openers.href ? <TextLink href={openers.href}>{t("entry.openLocked")}</TextLink> : null}
    </p>
  );
}
