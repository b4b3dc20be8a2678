import type { RollUpText } from "./roll-up-text";
import { StatusMark } from "./status-mark";

/** How a parent stands: status, score, what it rests on, how many are red below it, and its weakest part. */
export function RollUpSummary({ rollUp }: { rollUp: RollUpText }) {
  const { status, red, facts, weakest } = rollUp;
  return (
    <ul className="roll-up">
      <li>
        <StatusMark status={status} />
      </li>
      <Points rollUp={rollUp} />
      {red ? <li className={red.any ? "red-count" : undefined}>{red.text}</li> : null}
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
      {weakest ? (
        <li>
          {weakest.label} <span lang={weakest.name.lang}>{weakest.name.text}</span> ({weakest.score})
        </li>
      ) : null}
    </ul>
  );
}

/** The score; on too little ground it is there for those who ask. */
function Points({ rollUp: { points, showAnyway } }: { rollUp: RollUpText }) {
  if (points === null) return null;
  if (showAnyway === null) return <li className="points">{points}</li>;
  return (
    <li>
      <details className="details-link">
        <summary>{showAnyway}</summary> {points}
      </details>
    </li>
  );
}
