import type { SearchRank } from "@/lib/domain/search";
import type { Texts } from "@/lib/schemas/texts";
import type { OrganisationHead, UnitHead } from "./dashboard-view";

/** The kinds of thing that are found, in the order they are shown. */
export type SearchKind = "unit" | "indicator" | "objective" | "successFactor" | "focusArea" | "scorecard";

/** One answer, and where it is read. */
export type SearchAnswer = {
  kind: SearchKind;
  rank: SearchRank;
  id: string;
  code: string | null;
  name: Texts;
  /** The unit on whose page it stands (a unit: itself), and how many other pages it stands on. */
  unit: UnitHead;
  others: number;
  /** The card it stands on, or (a unit) the unit above. */
  within: Texts | null;
  /** Set for an indicator whose figures the reader may not see. */
  hidden: { reason: Texts | null } | null;
};

export type SearchPage = { organisation: OrganisationHead; question: string; answers: SearchAnswer[] };
