import type { Words } from "@/components/ui/words";
import type { OrganisationHead } from "@/lib/data/dashboard-view";
import type { Texts } from "@/lib/schemas/texts";

/** What every piece of a scorecard needs to know about the page it stands on. */
export type ScorecardContext = {
  words: Words;
  organisation: OrganisationHead;
  /** Names of the perspectives by code. */
  perspectives: ReadonlyMap<string, Texts>;
  /** Address of an indicator's page, by its code. */
  hrefOf: (indicatorCode: string) => string;
};
