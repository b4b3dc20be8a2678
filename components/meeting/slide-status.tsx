import type { RollUpText } from "@/components/scorecard/roll-up-text";
import { StatusMark } from "@/components/scorecard/status-mark";

/** How a whole stands, to be read from afar. What rests on too little shows no points. */
export function SlideStatus({ rollUp: { status, points, showAnyway, red, facts } }: { rollUp: RollUpText }) {
  return (
    <div className="slide-status" data-status={status.code}>
      <p className="slide-mark">
        <StatusMark status={status} />
      </p>
      <p className="slide-facts">
        {points && showAnyway === null ? <strong>{points}</strong> : null}
        {red ? <span className={red.any ? "red-count" : undefined}>{red.text}</span> : null}
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
    </div>
  );
}
