import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import type { Words } from "@/components/ui/words";
import type { OrganisationHead, PerspectiveView } from "@/lib/data/dashboard-view";
import { textIn } from "@/lib/format/texts";
import { RollUpSummary } from "./roll-up-summary";
import { rollUpText } from "./roll-up-text";
import { rollUpWhy, weightedPart } from "./roll-up-why";
import { WhyDetails } from "./why-details";

/** The five perspectives side by side: the balance of the balanced scorecard. */
export function PerspectiveSummary({
  words,
  perspectives,
  limits,
}: {
  words: Words;
  perspectives: readonly PerspectiveView[];
  limits: Pick<OrganisationHead, "coverageLimit" | "reachedEdge">;
}) {
  return (
    <section className="perspectives">
      <Heading level={2} size="sm">
        {words.t("scorecard.perspectives")}
      </Heading>
      <ul>
        {perspectives.map(({ code, name, rollUp, parts }) => (
          <li key={code}>
            <Heading level={3} size="2xs">
              <LocalText texts={name} locale={words.locale} />
            </Heading>
            <RollUpSummary rollUp={rollUpText(words, rollUp)} />
            <WhyDetails
              why={rollUpWhy(words, {
                name: textIn(name, words.locale),
                rollUp,
                parts: parts.map((part) => weightedPart(words, part)),
                limits,
              })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
