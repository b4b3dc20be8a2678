import type { PeriodKind } from "@/lib/domain/period";
import type { DatedTargetLevel } from "@/lib/domain/target";
import type { Texts } from "@/lib/schemas/texts";
import type { IndicatorHead } from "./dashboard-view";
import type { IndicatorPage } from "./indicator-view";

/** One scorecard in the list of those to edit. */
export type ScorecardListing = {
  id: string;
  name: Texts;
  owner: Texts;
  published: boolean;
  units: number;
  indicators: number;
};

/** What every node of a scorecard has; `version` goes back with its form. Weights are decimal text. */
export type NodeEdit = { id: string; version: number; code: string; name: Texts; weight: string };

export type LinkEdit = NodeEdit & {
  indicatorId: string;
  measured: Pick<IndicatorHead, "kind" | "grades" | "decimals" | "valueUnit">;
  levels: DatedTargetLevel[];
};
export type SuccessFactorEdit = NodeEdit & { perspectiveId: string; links: LinkEdit[] };
export type ObjectiveEdit = NodeEdit & { successFactors: SuccessFactorEdit[] };
export type FocusAreaEdit = NodeEdit & { objectives: ObjectiveEdit[] };

export type ScorecardEditor = {
  id: string;
  name: Texts;
  /** Code of the organisation. */
  organisation: string;
  dashboardKind: PeriodKind;
  owner: { code: string; name: Texts };
  focusAreas: FocusAreaEdit[];
  perspectives: { id: string; code: string; name: Texts }[];
  /** Every indicator of the organisation. */
  library: { id: string; code: string; name: Texts }[];
  units: { id: string; name: Texts }[];
};

/** A target level in force or to come, numbers as decimal text; `unit` null is for all. */
export type LevelEdit = {
  id: string;
  unit: Texts | null;
  fromPeriod: string;
  ambition: string | null;
  lowest: string | null;
  ambitionUpper: string | null;
  lowestUpper: string | null;
  adoptedBy: string | null;
  caseNumber: string | null;
  adoptedOn: string | null;
};

/** An indicator of the library as it is edited. */
export type IndicatorEdit = {
  id: string;
  code: string;
  version: number;
  factSheet: IndicatorPage["factSheet"] & { denominatorId: string | null };
};
