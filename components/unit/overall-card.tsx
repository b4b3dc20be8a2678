import type { ReactNode } from "react";
import { RollUpSummary } from "@/components/scorecard/roll-up-summary";
import { rollUpText } from "@/components/scorecard/roll-up-text";
import { rollUpWhy, weightedPart } from "@/components/scorecard/roll-up-why";
import { WhyDetails } from "@/components/scorecard/why-details";
import { Heading } from "@/components/ui/heading";
import type { Words } from "@/components/ui/words";
import type { UnitDashboard } from "@/lib/data/dashboard-view";

type OverallCardProps = {
  words: Words;
  title: string;
  view: Pick<UnitDashboard, "organisation" | "overall" | "overallParts">;
  children?: ReactNode;
};

/** The standing of a whole unit or organisation, drawn large. */
export function OverallCard({ words, title, view, children }: OverallCardProps) {
  const { overall: rollUp, overallParts, organisation: limits } = view;
  const parts = overallParts.map((part) => weightedPart(words, part));
  return (
    <section className="overall" data-status={rollUp.status}>
      <div>
        <Heading level={2} size="xs">
          {title}
        </Heading>
        <RollUpSummary rollUp={rollUpText(words, rollUp)} />
        <WhyDetails why={rollUpWhy(words, { name: title, rollUp, parts, limits })} />
        {children}
      </div>
    </section>
  );
}
