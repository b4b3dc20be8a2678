import type { FollowText } from "@/components/follow-up/follow-text";
import type { Words } from "@/components/ui/words";
import type { IndicatorRow, OrganisationHead } from "@/lib/data/dashboard-view";
import type { Texts } from "@/lib/schemas/texts";
import type { DeviationMark } from "./row-text";

/** What every piece of a scorecard needs to know about the page it stands on. */
export type ScorecardContext = {
  words: Words;
  organisation: OrganisationHead;
  /** Names of the perspectives by code. */
  perspectives: ReadonlyMap<string, Texts>;
  /** Address of an indicator's page, by its code. */
  hrefOf: (indicatorCode: string) => string;
  /** The mark of a row that is followed up; without it none is marked. */
  markOf?: (row: IndicatorRow) => DeviationMark | null;
  /** What is open on a row, to stand beside it. */
  followOf?: (row: IndicatorRow) => FollowText | null;
};
