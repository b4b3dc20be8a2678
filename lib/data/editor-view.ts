import type { PeriodKind } from "@/lib/domain/period";
import type { DatedTargetLevel } from "@/lib/domain/target";
import type { NodeLevel } from "@/lib/schemas/strategy";
import type { Texts } from "@/lib/schemas/texts";
import type { IndicatorHead } from "./dashboard-view";
import type { IndicatorPage } from "./indicator-view";

/** What every node of a scorecard has; `version` goes back with its form. Weights are decimal text. */
export type NodeEdit = { id: string; version: number; code: string; name: Texts; weight: string };

export type LinkEdit = NodeEdit & {
  indicatorId: string;
  scored: boolean;
  /** Is anyone named as responsible in the fact sheet? */
  hasOwner: boolean;
  measured: Pick<IndicatorHead, "kind" | "grades" | "decimals" | "valueUnit">;
  levels: DatedTargetLevel[];
};
export type SuccessFactorEdit = NodeEdit & { perspectiveId: string; links: LinkEdit[] };
export type ObjectiveEdit = NodeEdit & { successFactors: SuccessFactorEdit[] };
export type FocusAreaEdit = NodeEdit & { objectives: ObjectiveEdit[] };

/** A node taken off the card. `parent` is set when the node right above is archived too, and has to come back first. */
export type ArchivedNode = {
  id: string;
  version: number;
  level: NodeLevel;
  code: string;
  name: Texts;
  archivedOn: string;
  parent: Texts | null;
};

export type ScorecardEditor = {
  id: string;
  version: number;
  name: Texts;
  /** Is there a unit above the owner? */
  mayLift: boolean;
  /** How many indicators a card may have before a reason is asked for, and the reason this one has. */
  indicatorLimit: number;
  overLimitReason: string | null;
  archived: ArchivedNode[];
  /** The units whose dashboards the card stands on. */
  assigned: { code: string; name: Texts }[];
  /** Code of the organisation. */
  organisation: string;
  dashboardKind: PeriodKind;
  owner: { code: string; name: Texts };
  focusAreas: FocusAreaEdit[];
  perspectives: { id: string; code: string; name: Texts }[];
};

/** What some forms of a card choose among: the indicators in use, and the units. */
export type EditorChoices = {
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
