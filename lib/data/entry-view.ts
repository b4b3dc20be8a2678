import type { Fixed } from "@/lib/domain/fixed-point";
import type { Cell } from "@/lib/domain/measurement";
import type { UsualRange } from "@/lib/domain/outlier";
import type { Period, PeriodKind } from "@/lib/domain/period";
import type { PeriodState } from "@/lib/domain/period-state";
import type { Judgement } from "@/lib/domain/score";
import type { TargetLevel } from "@/lib/domain/target";
import type { IndicatorHead, OrganisationHead, UnitHead } from "./dashboard-view";
import type { Content } from "./measurement-content";
import type { ReportStrips } from "./report-view";

/** One cell to fill in: an indicator in one of its own periods, with what helps the one who types. */
export type EntryRow = {
  /** Code on the card (R1.1). */
  code: string;
  indicator: IndicatorHead;
  limits: { minimum: Fixed | null; maximum: Fixed | null; scale: number };
  period: string;
  state: PeriodState["state"];
  stateReason: PeriodState["reason"];
  due: string;
  /** First day it was locked; null while it is not. */
  lockedOn: string | null;
  /** Revision the form is filled from; 0 when nothing is there. */
  version: number;
  stage: "draft" | "submitted" | "returned" | "approved" | null;
  content: Content | null;
  previous: { period: string; cell: Cell };
  lastYear: { period: string; cell: Cell };
  level: TargetLevel | null;
  /** What is usual here by the unit's own history; null where that says nothing. */
  usual: UsualRange | null;
  /** Has the definition changed since the value before was given? */
  redefined: boolean;
  /** The deviation that is open for the indicator here; a red value opens one where there is none. */
  deviationId: string | null;
};

export type EntryPage = {
  organisation: OrganisationHead;
  unit: UnitHead & { id: string };
  period: Period;
  periods: string[];
  rows: EntryRow[];
  /** The reports on the cards that take approval, who may open what is locked, and what is open meanwhile. */
  reports: ReportStrips;
  /** Figures that are worked out of others, to be read only. */
  calculated: CalculatedRow[];
};

/** A figure nobody types, with the figures it is worked out of. */
export type CalculatedRow = {
  code: string;
  indicator: IndicatorHead;
  period: string;
  cell: Cell;
  level: TargetLevel | null;
  judgement: Judgement | null;
  parts: { indicator: IndicatorHead; cell: Cell }[];
};

/** The cells of a year: a row for each indicator of one frequency, a column for each period. */
export type EntryYear = {
  organisation: OrganisationHead;
  unit: UnitHead & { id: string };
  kind: PeriodKind;
  year: number;
  /** The frequencies the unit reports something at in the year. */
  kinds: PeriodKind[];
  /** From 1; a page holds as many indicators as one save can carry. */
  page: number;
  pages: number;
  periods: string[];
  indicators: EntryIndicator[];
};

/** One indicator's row of the year: its cells in the order of the periods, null where nothing is reported. */
type EntryIndicator = { code: string; indicator: IndicatorHead; cells: (EntryRow | null)[] };

/** One indicator over its latest periods, the newest first. */
export type EntryIndicatorPage = Pick<EntryPage, "organisation" | "unit" | "rows"> & {
  indicator: IndicatorHead;
};

/** One of the units someone answers for, with what is left to report in the latest finished period. */
export type MyUnit = {
  unit: UnitHead;
  mayEnter: boolean;
  period: string;
  /** Cells that fall due in the period, those delivered, and those past their deadline. */
  expected: number;
  delivered: number;
  late: number;
  /** The nearest deadline of what is not delivered; null when all is. */
  due: string | null;
};

export type MyUnits = { organisation: OrganisationHead; units: MyUnit[] };
