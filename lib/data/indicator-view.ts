import type { Fixed } from "@/lib/domain/fixed-point";
import type { FormulaPart } from "@/lib/domain/formula";
import type { Formula } from "@/lib/domain/formula-parser";
import type { Cell } from "@/lib/domain/measurement";
import type { Judgement } from "@/lib/domain/score";
import type { TargetLevel } from "@/lib/domain/target";
import type { Variation } from "@/lib/domain/variation";
import type { FactSheet } from "@/lib/schemas/indicator";
import type { Texts } from "@/lib/schemas/texts";
import type { AsKnown, IndicatorRow, OrganisationHead, UnitHead } from "./dashboard-view";

/** A part of a formula by its name in the library. */
export type NamedPart = FormulaPart & { name: Texts };

/** One period of an indicator's series at one unit. */
export type SeriesPoint = {
  period: string;
  cell: Cell;
  level: TargetLevel | null;
  judgement: Judgement | null;
  corrected: boolean;
  /** Version of the definition the value was given under; null where there is none, as of what is calculated. */
  definitionVersion?: number | null;
};

/** Whether the latest value is more than noise; of figures that go with the season by their change since the year before. */
export type VariationView = { of: "value" | "changeOnYear"; reading: Variation };

/** A unit's figure in the same period, as on its own page. */
export type UnitFigure = { unit: UnitHead; cell: Cell; judgement: Judgement | null };

/** Figures of units of the same kind, or of all that report the indicator; never of the unit itself, or of those above or below it. */
export type Comparison = {
  among: "kind" | "all";
  /** Each that the reader may read, whether it has a figure or not. */
  others: UnitFigure[];
  /** How many of them have a figure that is shown. */
  count: number;
  /** How many it takes to compare with. */
  needed: number;
  /** Mean of those; null where there are too few, or where a mean says nothing. */
  mean: Fixed | null;
};

/** A figure of official statistics: an area's value in a period, and who says so. Never scored. */
export type OfficialFigureView = {
  id: string;
  area: string;
  period: string;
  value: Fixed;
  source: string;
  sourceUrl: string | null;
};

/** One revision of a value, newest first. `by` is a person's name for those signed in, empty for the public. */
export type RevisionView = {
  period: string;
  version: number;
  cell: Cell;
  comment: string | null;
  recordedOn: string;
  by: string | null;
  /** Not approved where that is asked for: only those of the organisation see it. */
  awaitsApproval: boolean;
};

export type IndicatorPage = {
  organisation: OrganisationHead;
  asKnown: AsKnown;
  /** Code of the dashboards' period that was chosen. */
  period: string;
  unit: UnitHead;
  ancestors: UnitHead[];
  /** The indicator as it stands on the unit's dashboard in the chosen period. */
  row: IndicatorRow;
  /** Fact sheet in force, with its version and the code in the library. */
  factSheet: Omit<FactSheet, "denominatorId"> & { version: number; recordedOn: string };
  /** What it is calculated of; null where it is not, or where its formula cannot be read. */
  formula: { formula: Formula; parts: NamedPart[] } | null;
  /** Oldest first. */
  points: SeriesPoint[];
  /** Revisions of corrected periods, newest first. */
  corrections: RevisionView[];
  /** The units the value is gathered from, each with its own value (empty where it is typed here). */
  parts: UnitFigure[];
  /** Null where the kind of figure has no usual variation: yes or no, and words. */
  variation: VariationView | null;
  /** Null where there is nobody to compare with. */
  comparison: Comparison | null;
  /** By area, oldest first. */
  official: OfficialFigureView[];
};
