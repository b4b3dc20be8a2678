import type { ReactNode } from "react";
import { RollUpSummary } from "@/components/scorecard/roll-up-summary";
import { rollUpText } from "@/components/scorecard/roll-up-text";
import { Heading } from "@/components/ui/heading";
import type { Words } from "@/components/ui/words";
import type { RollUpView } from "@/lib/data/dashboard-view";

type OverallCardProps = { words: Words; title: string; rollUp: RollUpView; children?: ReactNode };

/** The standing of a whole unit or organisation, drawn large. */
export function OverallCard({ words, title, rollUp, children }: OverallCardProps) {
  return (
    <section className="overall" data-status={rollUp.status}>
      <div>
        <Heading level={2} size="xs">
          {title}
        </Heading>
        <RollUpSummary rollUp={rollUpText(words, rollUp)} />
        {children}
      </div>
    </section>
  );
}
