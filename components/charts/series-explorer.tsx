"use client";

import { lazy, type ReactNode, Suspense, useState } from "react";
import type { ChartPoint } from "./chart-point";
import { ExplorerBoundary } from "./explorer-boundary";
import type { ExplorerTexts } from "./explorer-texts";

/** The drawing library weighs more than the whole page, so it is fetched only when somebody asks for it. */
const SeriesChart = lazy(() => import("./series-chart"));

type SeriesExplorerProps = {
  points: readonly ChartPoint[];
  texts: ExplorerTexts;
  /** The finished drawing, shown until the reader wants to explore. */
  children: ReactNode;
};

/** Swaps the finished drawing for one that can be explored, and back. Without scripts there is only the drawing. */
export function SeriesExplorer({ points, texts, children }: SeriesExplorerProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {open ? (
        <ExplorerBoundary failed={<p role="alert">{texts.failed}</p>}>
          <Suspense fallback={<p role="status">{texts.loading}</p>}>
            <SeriesChart points={points} texts={texts} />
          </Suspense>
        </ExplorerBoundary>
      ) : (
        children
      )}
      <button
        type="button"
        className="ds-button needs-script"
        data-variant="secondary"
        data-size="sm"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {open ? texts.close : texts.open}
      </button>
    </>
  );
}
