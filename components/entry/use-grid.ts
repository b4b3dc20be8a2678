"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { isPastedBlock } from "@/lib/domain/pasted-block";
import { isTypedField, type TypedField } from "./cell-dom";
import { EditHistory } from "./edit-history";
import { takeBack, undo, walk } from "./grid-keys";

/** A block on its way in: what the clipboard held, and the field it begins at. */
export type Paste = { text: string; field: TypedField };

/** Makes the cells of a form a grid one walks in with the keys, takes back edits in, and pastes blocks into. */
export function useGrid(form: RefObject<HTMLFormElement | null>, open: number) {
  const [paste, setPaste] = useState<Paste | null>(null);
  const history = useRef(new EditHistory());

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was delivered is not taken back: other cells are open, and the edits begin anew
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const edits = new EditHistory();
    history.current = edits;
    let before = { name: "", text: "" };
    const onFocus = ({ target }: Event) => {
      if (isTypedField(target)) before = { name: target.name, text: target.value };
    };
    const onChange = ({ target }: Event) => {
      if (!isTypedField(target) || target.name !== before.name || target.value === before.text) return;
      edits.add([{ name: target.name, from: before.text, to: target.value }]);
      before = { name: target.name, text: target.value };
    };
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      if (!isTypedField(target) || event.isComposing) return;
      const isDone =
        takeBack(event, target, before.text) ||
        (target.value === before.text && undo(event, target, edits)) ||
        walk(event, target);
      if (isDone) event.preventDefault();
    };
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (!isTypedField(event.target) || event.target instanceof HTMLTextAreaElement || !isPastedBlock(text))
        return;
      event.preventDefault();
      setPaste({ text, field: event.target });
    };
    element.addEventListener("focusin", onFocus);
    element.addEventListener("change", onChange);
    element.addEventListener("keydown", onKey);
    element.addEventListener("paste", onPaste);
    return () => {
      element.removeEventListener("focusin", onFocus);
      element.removeEventListener("change", onChange);
      element.removeEventListener("keydown", onKey);
      element.removeEventListener("paste", onPaste);
    };
  }, [form, open]);

  return { paste, history, close: () => setPaste(null) };
}
