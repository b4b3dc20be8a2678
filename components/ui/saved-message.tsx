"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Alert } from "./alert";

/** Says that something was saved, and takes the focus: that is where the reader goes on. */
export function SavedMessage({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div id="saved" tabIndex={-1} ref={place} className="saved-message">
      <Alert color="success" role="status">
        {children}
      </Alert>
    </div>
  );
}
