/** A line laid out for drawing, in units of 88 × 24, with the spot it ends in. */
export type SparkDrawing = { line: string; end: { x: number; y: number } | null };

/** The last periods as a small line, oldest to the left; missing is a gap. `label` says the same in words. */
export function Sparkline({ drawing: { line, end }, label }: { drawing: SparkDrawing; label: string }) {
  return (
    <svg className="sparkline" viewBox="0 0 88 24" width="88" height="24" role="img" aria-label={label}>
      <path d={line} />
      {end ? <circle cx={end.x} cy={end.y} r="2.5" /> : null}
    </svg>
  );
}
