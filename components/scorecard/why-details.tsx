import type { ReactNode } from "react";
import { Details } from "@/components/ui/details";
import type { Words } from "@/components/ui/words";

/** "Kvifor?": opens the reckoning in place. `about` tells those who hear it what it is about. */
export function WhyDetails({ words, about, children }: { words: Words; about: string; children: ReactNode }) {
  return (
    <Details
      variant="link"
      className="why-details"
      summary={
        <>
          {words.t("scorecard.whyQuestion")}
          <span className="ds-sr-only"> {about}</span>
        </>
      }
    >
      {children}
    </Details>
  );
}
