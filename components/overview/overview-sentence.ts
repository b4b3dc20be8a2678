import type { Words } from "@/components/ui/words";
import type { OrganisationOverview } from "@/lib/data/overview-view";
import { formatPeriod } from "@/lib/format/period";

/** The state of an organisation in one sentence; a second one when red figures stand unexplained. */
export function overviewSentence(
  { t, locale }: Words,
  { units, red, judged, period }: Pick<OrganisationOverview, "units" | "red" | "judged" | "period">,
): string {
  const known = units.filter(({ rollUp }) => rollUp.score !== null && rollUp.status !== "insufficient");
  const first = t("overview.sentenceUnits", {
    total: known.length,
    red: known.filter(({ rollUp }) => rollUp.status === "below").length,
    period: formatPeriod(period.code, locale),
  });
  if (known.length === 0) return first;
  const figures = t("overview.sentenceFigures", { red: red.length, total: judged });
  const neglected = red.filter(({ followUp }) => followUp?.care === "unexplained").length;
  const second = neglected === 0 ? "" : ` ${t("overview.sentenceNeglected", { count: neglected })}`;
  return `${first}${figures}${second}`;
}
