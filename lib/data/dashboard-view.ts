import type { Day } from "@/lib/domain/day";
import type { Fixed } from "@/lib/domain/fixed-point";
import type { KnownDay } from "@/lib/domain/known-day";
import type { Cell } from "@/lib/domain/measurement";
import type { Period } from "@/lib/domain/period";
import type { RollUp } from "@/lib/domain/roll-up";
import type { Judgement, Status } from "@/lib/domain/score";
import type { StatusDistribution } from "@/lib/domain/status-distribution";
import type { TargetLevel } from "@/lib/domain/target";
import type { Trend } from "@/lib/domain/trend";
import type { Texts } from "@/lib/schemas/texts";

/** Plain views of dashboards. Values are `Fixed` (1/10 000), scores 0–100 unrounded, texts per language. */

export type OrganisationHead = {
  code: string;
  name: Texts;
  kind: "municipality" | "county";
  /** All values are fictitious: every page says so. */
  demo: boolean;
  /** Share of weights needed for a colour, and the score from which a parent is reached. */
  coverageLimit: number;
  reachedEdge: number;
};

export type UnitHead = {
  code: string;
  name: Texts;
  kind: string;
  providerForm: "own" | "contracted" | "voluntary";
};

/** The day a page's figures are read as known on (null: as they are now), and what can be asked for. */
export type AsKnown = KnownDay & { today: Day };

/** A roll-up with the name of its worst child. */
export type RollUpView = Omit<RollUp, "worst" | "children"> & {
  worst: { id: string; code: string | null; name: Texts; score: number } | null;
};

/** The figures behind an aggregated value: so many of so many units, and who is missing. */
export type AggregationView = {
  rule: "sum" | "mean" | "weightedMean" | "min" | "max" | "none" | "ratio";
  /** Units that have delivered values not approved yet; 0 for those outside. */
  awaiting: number;
  reported: number;
  expected: number;
  missing: UnitHead[];
  /** Statuses of the reporting units, each judged against its own target level. */
  distribution: { reached: number; acceptable: number; below: number; other: number };
};

export type IndicatorHead = {
  id: string;
  code: string;
  name: Texts;
  valueUnit: Texts;
  decimals: number;
  kind: "number" | "ratio" | "yesNo" | "graded" | "calculated";
  grades: { value: Fixed; name: Texts }[];
  scored: boolean;
  ownerTitle: Texts | null;
};

/** One indicator on one unit for one dashboard period: everything a row needs, and its "why?". */
export type IndicatorRow = {
  /** Id and code (R1.1) of the link between success factor and indicator. */
  id: string;
  code: string;
  /** Relative weight, and its share of the siblings' weights (0–1; null when all are 0). */
  weight: number;
  share: number | null;
  indicator: IndicatorHead;
  /** Set when the reader may not see the figure; then `cell` is suppressed and `series` empty. */
  hidden: { reason: Texts | null } | null;
  /** Code of the indicator's own period that the value belongs to. */
  period: string;
  cell: Cell;
  comment: string | null;
  /** Day the value was recorded. */
  recordedOn: string | null;
  corrected: boolean;
  /** Delivered, but not approved where that is asked for: only those of the organisation see it yet. */
  awaitsApproval: boolean;
  level: TargetLevel | null;
  levelSource: "unit" | "ancestor" | "default" | null;
  judgement: Judgement | null;
  trend: (Trend & { against: string }) | null;
  series: { period: string; value: Fixed | null }[];
  aggregation: AggregationView | null;
};

export type SuccessFactorView = {
  id: string;
  code: string;
  name: Texts;
  perspective: string;
  weight: number;
  share: number | null;
  rollUp: RollUpView;
  indicators: IndicatorRow[];
};
export type ObjectiveView = {
  id: string;
  name: Texts;
  weight: number;
  share: number | null;
  rollUp: RollUpView;
  successFactors: SuccessFactorView[];
};
export type FocusAreaView = {
  id: string;
  code: string;
  name: Texts;
  weight: number;
  share: number | null;
  rollUp: RollUpView;
  objectives: ObjectiveView[];
};
export type ScorecardView = {
  id: string;
  code: string;
  name: Texts;
  owner: UnitHead;
  rollUp: RollUpView;
  focusAreas: FocusAreaView[];
};

/** One child of a parent, as its mean sees it. */
export type RollUpPart = { code: string | null; name: Texts; weight: number; score: number | null };

/** `parts` are the success factors seen from the perspective. */
export type PerspectiveView = { code: string; name: Texts; rollUp: RollUpView; parts: RollUpPart[] };

/** How the units right below stand on one indicator, or on the whole: each, and how many of each colour. */
export type DistributionView = {
  indicator: IndicatorHead | null;
  children: (UnitHead & { status: Status | null })[];
  counts: StatusDistribution;
};

export type UnitDashboard = {
  organisation: OrganisationHead;
  asKnown: AsKnown;
  unit: UnitHead;
  /** From the root down to the parent. */
  ancestors: UnitHead[];
  /** Units right below, with the status of their own dashboards. */
  children: (UnitHead & { rollUp: RollUpView })[];
  /** How those are spread, the worst figure first; empty where they are too few. */
  distributions: DistributionView[];
  vision: Texts | null;
  period: Period;
  /** Codes to choose from, newest first; the unfinished one is included. */
  periods: string[];
  overall: RollUpView;
  /** The scorecards the overall score is the mean of. */
  overallParts: RollUpPart[];
  perspectives: PerspectiveView[];
  scorecards: ScorecardView[];
  /** What the reader may do here. */
  may: { enter: boolean; define: boolean };
};

/** One of the organisations on the front page. */
export type OrganisationCard = { organisation: OrganisationHead; units: number; vision: Texts | null };
