import type { FormulaPart } from "@/lib/domain/formula";
import type { Formula } from "@/lib/domain/formula-parser";
import type { Cell } from "@/lib/domain/measurement";
import type { Judgement } from "@/lib/domain/score";
import type { TargetLevel } from "@/lib/domain/target";
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
  parts: { unit: UnitHead; cell: Cell; judgement: Judgement | null }[];
};
