"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { saveDraftAction } from "@/lib/actions/entry";
import type { EntryRow } from "@/lib/data/entry-view";
import { cellKey } from "@/lib/schemas/cell-key";
import { entryCells } from "@/lib/schemas/entry-cells";
import type { Conflict } from "./conflict";
import { DraftKeeper, type KeeperState } from "./draft-keeper";
import { stepOf } from "./entry-step";

type Outcome = {
  kept: Record<string, number>;
  refused: Record<string, string>;
  conflicts: Record<string, Conflict>;
};

/** What saving along the way has come to: versions to go on from, what was refused, and what someone else wrote meanwhile. */
export type Drafts = Outcome & {
  /** What was typed when the conflicts were found. */
  typed: Record<string, string> | null;
  state: KeeperState;
  /** When something was last kept. */
  savedAt: Date | null;
};

const NONE: Drafts = {
  kept: {},
  refused: {},
  conflicts: {},
  typed: null,
  state: { step: "idle" },
  savedAt: null,
};

/** Keeps what is typed in the form as drafts. Delivered cells are left to the one who delivers. */
export function useDrafts(
  form: RefObject<HTMLFormElement | null>,
  unitId: string,
  rows: readonly EntryRow[],
) {
  const [drafts, setDrafts] = useState(NONE);
  const keeper = useRef<DraftKeeper<Outcome>>(null);
  const open = useRef(new Set<string>());
  const versions = useRef(new Map<string, number>());

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const own = new DraftKeeper<Outcome>({
      read: () => entryCells(new FormData(element)).filter((cell) => open.current.has(cellKey(cell))),
      send: (cells) => saveDraftAction({ unitId, cells }),
      onState: (state) => setDrafts((before) => ({ ...before, state })),
      onOutcome: (outcome) => {
        goOnFrom(element, outcome.kept);
        const typed = Object.fromEntries([...new FormData(element)].filter(isText));
        // What was delivered meanwhile is no draft any more.
        const conflicts = only(outcome.conflicts, (key) => open.current.has(key));
        setDrafts((before) => merged(before, { ...outcome, conflicts }, typed));
      },
    });
    keeper.current = own;
    versions.current.clear();
    const onInput = () => own.touched();
    const onHide = () => document.visibilityState === "hidden" && void own.flush();
    element.addEventListener("input", onInput);
    document.addEventListener("visibilitychange", onHide);
    return () => {
      own.end();
      element.removeEventListener("input", onInput);
      document.removeEventListener("visibilitychange", onHide);
    };
  }, [form, unitId]);

  useEffect(() => {
    const drawn = rows.filter((row) => versions.current.get(keyOf(row)) !== row.version).map(keyOf);
    versions.current = new Map(rows.map((row) => [keyOf(row), row.version]));
    open.current = new Set(rows.filter((row) => stepOf(row) === "todo").map(keyOf));
    keeper.current?.begin(new Set(drawn));
    setDrafts((before) => without(before, new Set(drawn)));
  }, [rows]);

  useLeaveWarning(drafts.state.step === "failed");
  const stop = useCallback(() => keeper.current?.stop() ?? null, []);
  return { drafts, stop };
}

const keyOf = ({ indicator, period }: EntryRow) => cellKey({ indicatorId: indicator.id, period });

const isText = (pair: [string, FormDataEntryValue]): pair is [string, string] => typeof pair[1] === "string";

/** The next save is held against the version the last one made; and a draft counts as touched when it is delivered. */
function goOnFrom(form: HTMLFormElement, kept: Record<string, number>) {
  for (const [key, version] of Object.entries(kept)) {
    setHidden(form, `${key}.version`, String(version));
    setHidden(form, `${key}.base`, "");
  }
}

function setHidden(form: HTMLFormElement, name: string, value: string) {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}

function merged(
  before: Drafts,
  { kept, refused, conflicts }: Outcome,
  typed: Record<string, string>,
): Drafts {
  const answered = new Set([...Object.keys(kept), ...Object.keys(conflicts)]);
  const left = without(before, answered);
  return {
    kept: { ...before.kept, ...kept },
    refused: { ...left.refused, ...refused },
    conflicts: { ...left.conflicts, ...conflicts },
    typed: Object.keys(conflicts).length > 0 ? typed : before.typed,
    state: before.state,
    savedAt: Object.keys(kept).length > 0 ? new Date() : before.savedAt,
  };
}

/** The same without what is known of some cells: they are drawn anew, or answered anew. */
function without(drafts: Drafts, cells: ReadonlySet<string>): Drafts {
  const isLeft = (key: string) => !cells.has(key);
  return {
    ...drafts,
    kept: only(drafts.kept, isLeft),
    refused: only(drafts.refused, (field) => isLeft(field.slice(0, field.lastIndexOf(".")))),
    conflicts: only(drafts.conflicts, isLeft),
  };
}

function only<T>(record: Record<string, T>, isKept: (key: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => isKept(key)));
}

/** While something typed could not be saved, the browser asks before it leaves the page. */
function useLeaveWarning(isUnsaved: boolean) {
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isUnsaved]);
}
