import type { Fixed } from "@/lib/domain/fixed-point";
import type { Cell } from "@/lib/domain/measurement";
import type { UsualRange } from "@/lib/domain/outlier";
import type { Period } from "@/lib/domain/period";
import type { PeriodState } from "@/lib/domain/period-state";
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
};

export type EntryPage = {
  organisation: OrganisationHead;
  unit: UnitHead & { id: string };
  period: Period;
  periods: string[];
  rows: EntryRow[];
  /** The reports on the cards that take approval, who may open what is locked, and what is open meanwhile. */
  reports: ReportStrips;
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
