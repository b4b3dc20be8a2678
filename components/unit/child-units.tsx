import { RollUpSummary } from "@/components/scorecard/roll-up-summary";
import { rollUpText } from "@/components/scorecard/roll-up-text";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { UnitDashboard } from "@/lib/data/dashboard-view";
import { routes } from "@/lib/routes";
import { ChildDistribution } from "./child-distribution";
import { ProviderTag } from "./unit-tags";

/** The units right below, each with the standing of its own dashboard. */
export function ChildUnits({ words, view }: { words: Words; view: UnitDashboard }) {
  const { organisation, period, asKnown, children } = view;
  if (children.length === 0) return null;
  return (
    <section className="child-units">
      <Heading level={2} size="sm">
        {words.t("unit.below")}
      </Heading>
      <ul>
        {children.map((unit) => (
          <li key={unit.code}>
            <span className="unit-name">
              <TextLink href={routes.unit(organisation.code, unit.code, period.code, asKnown.day)}>
                <LocalText texts={unit.name} locale={words.locale} />
              </TextLink>
              <ProviderTag words={words} unit={unit} />
            </span>
            <RollUpSummary rollUp={{ ...rollUpText(words, unit.rollUp), weakest: null }} />
          </li>
        ))}
      </ul>
      <ChildDistribution words={words} view={view} />
    </section>
  );
}
