import type { WhyText } from "./why-text";

/** "Kvifor?": opens the reckoning in place. */
export function WhyDetails({ why }: { why: WhyText }) {
  return (
    <details className="details-link why-details">
      <summary aria-label={`${why.question} ${why.about}`}>{why.question}</summary>
      <div className="why">
        <WhyAnswer why={why} />
      </div>
    </details>
  );
}

/** The reckoning itself, where it stands open. */
export function WhyAnswer({ why: { sentences, formula, comment, note } }: { why: WhyText }) {
  const [first, ...rest] = sentences;
  return (
    <>
      <p>{first}</p>
      {formula ? <p className="formula">{formula}</p> : null}
      {rest.length > 0 ? <p>{rest.join(" ")}</p> : null}
      {comment ? <blockquote>{comment}</blockquote> : null}
      <p className="note">{note}</p>
    </>
  );
}
