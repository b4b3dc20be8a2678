"use client";

import { useEffect, useMemo, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import type { Words } from "@/components/ui/words";
import type { EntryRow } from "@/lib/data/entry-view";
import { readPastedBlock } from "@/lib/domain/pasted-block";
import { isTypedField, typeIn } from "./cell-dom";
import type { Edit, EditHistory } from "./edit-history";
import { type Placed, placeBlock } from "./paste-plan";
import { targetsFrom } from "./paste-target";
import { readings } from "./readings";
import type { Paste } from "./use-grid";

type PastePanelProps = {
  words: Words;
  rows: readonly EntryRow[];
  paste: Paste;
  history: EditHistory;
  close: () => void;
};

/** Shows what of a pasted block goes where, and what is refused and why. Nothing is set in before one says so. */
export function PastePanel({ words, rows, paste, history, close }: PastePanelProps) {
  const { t } = words;
  const dialog = useRef<HTMLDialogElement>(null);
  const lines = useMemo(
    () => placeBlock(readPastedBlock(paste.text), targetsFrom(paste.field, rows)),
    [paste, rows],
  );
  const cells = lines.flat();
  const set = cells.filter((cell) => cell.ok && cell.texts.length > 0);
  const refused = cells.filter((cell) => !cell.ok);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const leave = () => dialog.current?.close();
  // Closed by a button or by Escape: one goes on where one was.
  const onClose = () => {
    close();
    paste.field.focus();
  };
  const setIn = () => {
    if (paste.field.form) history.add(typeAll(paste.field.form, cells));
    leave();
  };

  return (
    <dialog ref={dialog} className="ds-dialog paste-panel" aria-labelledby="paste-title" onClose={onClose}>
      <Heading level={2} size="sm" id="paste-title">
        {t("entry.paste.title", {
          rows: lines.length,
          columns: Math.max(...lines.map((line) => line.length)),
        })}
      </Heading>
      <p>
        {t("entry.paste.set", { count: set.length })}{" "}
        {refused.length > 0 ? <strong>{t("entry.paste.refused", { count: refused.length })}</strong> : null}{" "}
        {t("entry.paste.means")}
      </p>
      {refused.length > 0 ? <RefusedList words={words} refused={refused} /> : null}
      <BlockTable words={words} lines={lines} />
      <div className="paste-actions">
        <Button type="button" onClick={setIn} disabled={set.length === 0}>
          {t("entry.paste.setIn")}
        </Button>
        <Button type="button" variant="secondary" onClick={leave}>
          {t("entry.paste.cancel")}
        </Button>
      </div>
    </dialog>
  );
}

type Refusal = Extract<Placed, { ok: false }>;

function RefusedList({ words: { t }, refused }: { words: Words; refused: Refusal[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section className="paste-refused" aria-label={t("entry.paste.refusedLabel")} tabIndex={0}>
      <ul>
        {refused.map(({ text, target, code }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two cells outside the form differ by nothing else
          <li key={index}>
            {[target.rowName, target.label].filter(Boolean).join(", ")} «{text}»:{" "}
            {t(`entry.error.${code}`, readings(text))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function BlockTable({ words: { t }, lines }: { words: Words; lines: Placed[][] }) {
  const heads = lines[0]?.map(({ target }) => target.label) ?? [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section className="paste-block" aria-label={t("entry.paste.block")} tabIndex={0}>
      <table className="ds-table" data-size="sm">
        <thead>
          <tr>
            <th scope="col">{t("entry.column.indicator")}</th>
            {heads.map((label, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the block
              <th key={column} scope="col">
                {label || "–"}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the block
            <tr key={at}>
              <th scope="row">{line[0]?.target.rowName || t("entry.paste.outside")}</th>
              {line.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the line
                <td key={column} data-refused={cell.ok ? undefined : ""}>
                  {cell.ok ? cell.text : <s>{cell.text}</s>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Types all that can be typed, and answers the edits as one step to be taken back. */
function typeAll(form: HTMLFormElement, cells: readonly Placed[]): Edit[] {
  const edits: Edit[] = [];
  for (const { name, text } of cells.flatMap((cell) => (cell.ok ? cell.texts : []))) {
    const field = form.elements.namedItem(name);
    if (!isTypedField(field) || field.value === text) continue;
    edits.push({ name, from: field.value, to: text });
    typeIn(field, text);
  }
  return edits;
}
