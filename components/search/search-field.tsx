"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";

type SearchFieldProps = { label: string; shortcut: string };

/**
 * The field on every page of an organisation; on the page of answers it holds what was asked. Ctrl+K or ⌘K goes to it from
 * anywhere: with a modifier key, so that nobody who speaks or types in gets there by accident.
 */
export function SearchField({ label, shortcut }: SearchFieldProps) {
  const question = useSearchParams().get("q") ?? "";
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      const isShortcut = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isShortcut || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener("keydown", go);
    return () => document.removeEventListener("keydown", go);
  }, []);

  return (
    <>
      <input
        key={question}
        ref={field}
        className="ds-input"
        type="search"
        name="q"
        maxLength={100}
        aria-label={label}
        aria-describedby="search-shortcut"
        aria-keyshortcuts="Control+K Meta+K"
        placeholder={label}
        defaultValue={question}
      />
      <span id="search-shortcut" className="search-shortcut needs-script">
        <span className="ds-sr-only">{shortcut} </span>
        <kbd>Ctrl K</kbd>
      </span>
    </>
  );
}
