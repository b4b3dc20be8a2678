import type { ReactNode } from "react";
import type { Words } from "@/components/ui/words";

/** "Kvifor?": opens the reckoning in place. `about` tells those who hear it what it is about. */
export function WhyDetails({ words, about, children }: { words: Words; about: string; children: ReactNode }) {
  const question = words.t("scorecard.whyQuestion");
  return (
    <details className="details-link why-details">
      <summary aria-label={`${question} ${about}`}>{question}</summary>
      <div className="why">{children}</div>
    </details>
  );
}
