import type { IntervalDrawing } from "./interval-drawing";

/** A difference with its interval on both sides of no difference. The numbers stand beside it in words. */
export function IntervalBar({ drawing: { from, to, at } }: { drawing: IntervalDrawing }) {
  return (
    <svg className="interval" viewBox="0 0 120 16" aria-hidden="true">
      <path className="interval-zero" d="M60 1v14" />
      <path className="interval-line" d={`M${from} 8H${to}M${from} 4v8M${to} 4v8`} />
      <circle className="interval-middle" cx={at} cy={8} r={3.5} />
    </svg>
  );
}
