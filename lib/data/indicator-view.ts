import type { Cell } from "@/lib/domain/measurement";
import type { Judgement } from "@/lib/domain/score";
import type { TargetLevel } from "@/lib/domain/target";
import type { FactSheet } from "@/lib/schemas/indicator";
import type { IndicatorRow, OrganisationHead, UnitHead } from "./dashboard-view";

/** One period of an indicator's series at one unit. */
export type SeriesPoint = {
  period: string;
  cell: Cell;
  level: TargetLevel | null;
  judgement: Judgement | null;
  corrected: boolean;
};

/** One revision of a value, newest first. `by` is a person's name for those signed in, empty for the public. */
export type RevisionView = {
  period: string;
  version: number;
  cell: Cell;
  comment: string | null;
  recordedOn: string;
  by: string | null;
};

export type IndicatorPage = {
  organisation: OrganisationHead;
  unit: UnitHead;
  ancestors: UnitHead[];
  /** The indicator as it stands on the unit's dashboard in the chosen period. */
  row: IndicatorRow;
  /** Fact sheet in force, with its version and the code in the library. */
  factSheet: Omit<FactSheet, "denominatorId"> & { version: number; recordedOn: string };
  /** Oldest first. */
  points: SeriesPoint[];
  /** Revisions of corrected periods, newest first. */
  corrections: RevisionView[];
  /** The units the value is gathered from, each with its own value (empty where it is typed here). */
  parts: { unit: UnitHead; cell: Cell; judgement: Judgement | null }[];
};
