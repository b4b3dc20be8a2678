import { statusText } from "@/components/scorecard/status-code";
import { StatusMark } from "@/components/scorecard/status-mark";
import { Heading } from "@/components/ui/heading";
import type { Words } from "@/components/ui/words";
import type { UnitStanding } from "@/lib/data/overview-view";
import { formatNumber } from "@/lib/format/number";
import type { OverviewLinks } from "./overview-links";

const statuses = ["reached", "acceptable", "below", "insufficient", "noScore"] as const;

/** How many units stand how, as one bar and in figures; each leads to the units it counts. */
export function UnitDistribution({
  words,
  units,
  links,
}: {
  words: Words;
  units: readonly UnitStanding[];
  links: OverviewLinks;
}) {
  const counted = statuses
    .map((status) => ({ status, count: units.filter(({ rollUp }) => rollUp.status === status).length }))
    .filter(({ count }) => count > 0);
  return (
    <section className="unit-distribution">
      <Heading level={2} size="xs">
        {words.t("overview.distribution")}
      </Heading>
      <svg viewBox={`0 0 ${Math.max(1, units.length)} 1`} preserveAspectRatio="none" aria-hidden="true">
        {counted.map(({ status, count }, index) => (
          <rect
            key={status}
            className={`share-${status}`}
            x={counted.slice(0, index).reduce((sum, each) => sum + each.count, 0)}
            width={count}
            height={1}
          />
        ))}
      </svg>
      <ul>
        {counted.map(({ status, count }) => (
          <li key={status}>
            <a href={links.matrix({ status })}>
              <span className="count">{formatNumber(count, 0, words.locale)}</span>{" "}
              <StatusMark status={statusText(words, status)} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
