import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import type { Words } from "@/components/ui/words";
import type { PerspectiveView } from "@/lib/data/dashboard-view";
import { RollUpSummary } from "./roll-up-summary";
import { rollUpText } from "./roll-up-text";

/** The five perspectives side by side: the balance of the balanced scorecard. */
export function PerspectiveSummary({
  words,
  perspectives,
}: {
  words: Words;
  perspectives: readonly PerspectiveView[];
}) {
  return (
    <section className="perspectives">
      <Heading level={2} size="sm">
        {words.t("scorecard.perspectives")}
      </Heading>
      <ul>
        {perspectives.map(({ code, name, rollUp }) => (
          <li key={code}>
            <Heading level={3} size="2xs">
              <LocalText texts={name} locale={words.locale} />
            </Heading>
            <RollUpSummary rollUp={rollUpText(words, rollUp)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
