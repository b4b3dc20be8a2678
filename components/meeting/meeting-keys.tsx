"use client";

import { useEffect } from "react";
import { Button } from "@/components/ui/button";

type MeetingKeysProps = {
  count: number;
  /** Where Escape leads. */
  close: string;
  texts: { fullScreen: string; keys: string };
};

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at) => at + 1,
  PageDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  PageUp: (at) => at - 1,
  Home: () => 1,
  End: (_at, count) => count,
};

const shown = () => Number(/^#slide-(\d+)$/.exec(location.hash)?.[1] ?? 1);

const hasModifier = ({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent) =>
  [altKey, ctrlKey, metaKey, shiftKey].includes(true);

/** What is read aloud follows what is seen. */
const follow = () => document.getElementById(`slide-${shown()}`)?.focus({ preventScroll: true });

/**
 * Before a form draws the page anew the router learns which slide is shown, or it would go back to where it was. Not at each turn: it
 * writes the address when it gets round to it, and by then a quick hand has turned again.
 */
const keepPlace = () => history.replaceState(null, "", location.href);

/** Turns slides by the keys of a keyboard or a presenter, and fills the screen. The address keeps the place. */
export function MeetingKeys({ count, close, texts }: MeetingKeysProps) {
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      if (hasModifier(event)) return;
      if (event.key === "Escape") location.assign(close);
      const to = steps[event.key]?.(shown(), count);
      if (to === undefined) return;
      event.preventDefault();
      location.hash = `slide-${Math.min(Math.max(to, 1), count)}`;
    };
    addEventListener("keydown", turn);
    addEventListener("hashchange", follow);
    addEventListener("submit", keepPlace, { capture: true });
    return () => {
      removeEventListener("keydown", turn);
      removeEventListener("hashchange", follow);
      removeEventListener("submit", keepPlace, { capture: true });
    };
  }, [count, close]);
  return (
    <>
      <span className="needs-script note">{texts.keys}</span>
      <span className="needs-script">
        <Button
          type="button"
          variant="tertiary"
          size="sm"
          onClick={() => document.documentElement.requestFullscreen()}
        >
          {texts.fullScreen}
        </Button>
      </span>
    </>
  );
}
