import { RollUpSummary } from "@/components/scorecard/roll-up-summary";
import { rollUpText } from "@/components/scorecard/roll-up-text";
import { rollUpWhy, weightedPart } from "@/components/scorecard/roll-up-why";
import { TrendMark } from "@/components/scorecard/trend-mark";
import { WhyDetails } from "@/components/scorecard/why-details";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import type { Words } from "@/components/ui/words";
import type { OrganisationOverview } from "@/lib/data/overview-view";
import { textIn } from "@/lib/format/texts";
import { scoreTrendText } from "./score-trend-text";

type View = Pick<OrganisationOverview, "perspectives" | "previous" | "organisation">;

/** The perspectives side by side, each with where it went since the period before: the balance of the balanced scorecard. */
export function PerspectiveCards({ words, view }: { words: Words; view: View }) {
  return (
    <section className="perspectives">
      <Heading level={2} size="sm">
        {words.t("scorecard.perspectives")}
      </Heading>
      <ul>
        {view.perspectives.map((perspective) => (
          <PerspectiveCard key={perspective.code} words={words} view={view} perspective={perspective} />
        ))}
      </ul>
    </section>
  );
}

type CardProps = { words: Words; view: View; perspective: View["perspectives"][number] };

function PerspectiveCard({ words, view, perspective: { name, rollUp, parts, trend } }: CardProps) {
  const moved = scoreTrendText(words, trend, view.previous.code);
  return (
    <li className="perspective-card" data-heat={rollUp.status}>
      <Heading level={3} size="2xs">
        <LocalText texts={name} locale={words.locale} />
      </Heading>
      <RollUpSummary rollUp={rollUpText(words, rollUp)} />
      {moved ? (
        <p className="score-trend">
          <TrendMark trend={moved} />
        </p>
      ) : null}
      <WhyDetails
        why={rollUpWhy(words, {
          name: textIn(name, words.locale),
          rollUp,
          parts: parts.map((part) => weightedPart(words, part)),
          limits: view.organisation,
        })}
      />
    </li>
  );
}
