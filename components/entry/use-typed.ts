"use client";

import { useEffect, useRef, useState } from "react";
import { typedIn } from "./cell-dom";
import type { CellFields } from "./cell-fields";

/** What is typed in the cell, as it is typed; and whether someone is in the midst of it. */
export function useTyped<Place extends HTMLElement>(name: string, fields: CellFields) {
  const ref = useRef<Place>(null);
  const [{ typed, isTyping }, setTyped] = useState({ typed: fields, isTyping: false });
  useEffect(() => {
    const form = ref.current?.closest("form");
    if (!form) return;
    const read = (isTyping: boolean) => setTyped({ typed: typedIn(form, name), isTyping });
    const isOwn = ({ target }: Event) => target instanceof Element && target.id.startsWith(`${name}.`);
    const onInput = (event: Event) => isOwn(event) && read(event.isTrusted);
    const onLeave = (event: Event) => isOwn(event) && read(false);
    // After a reset the fields hold what they were drawn with, but only when the event is over.
    const onReset = () => setTimeout(() => read(false));
    form.addEventListener("input", onInput);
    form.addEventListener("focusout", onLeave);
    form.addEventListener("reset", onReset);
    read(false);
    return () => {
      form.removeEventListener("input", onInput);
      form.removeEventListener("focusout", onLeave);
      form.removeEventListener("reset", onReset);
    };
  }, [name]);
  return { ref, typed, isTyping };
}
