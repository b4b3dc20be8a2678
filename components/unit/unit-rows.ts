import { statusText } from "@/components/scorecard/status-code";
import type { Words } from "@/components/ui/words";
import type { OrganisationOverview, RollUpView } from "@/lib/data/dashboard-view";
import { formatScore } from "@/lib/format/number";
import { shownText } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import type { StandingText, UnitRow } from "./unit-table";

/** The units of an organisation in words, ready for a table. */
export function unitRows(
  words: Words,
  { organisation, period, asKnown, perspectives, units }: OrganisationOverview,
): UnitRow[] {
  const { t, locale } = words;
  return units.map((unit) => ({
    code: unit.code,
    depth: Math.min(unit.depth, 6),
    href: routes.unit(organisation.code, unit.code, period.code, asKnown.day),
    name: shownText(unit.name, locale),
    provider: unit.providerForm === "own" ? null : t(`unit.provider.${unit.providerForm}`),
    red: unit.rollUp.hasBelow
      ? t("scorecard.below", { below: unit.rollUp.below, total: unit.rollUp.total })
      : null,
    standings: [unit.rollUp, ...perspectives.map(({ code }) => unit.perspectives[code])].map((rollUp) =>
      standingText(words, rollUp),
    ),
  }));
}

/** The mark and the score; null where a unit has nothing to show in a perspective. */
function standingText(words: Words, rollUp: RollUpView | undefined): StandingText | null {
  if (!rollUp || rollUp.total === 0) return null;
  const shown = rollUp.status === "insufficient" ? null : rollUp.score;
  return {
    status: statusText(words, rollUp.status),
    score: shown === null ? null : formatScore(shown, words.locale),
  };
}
