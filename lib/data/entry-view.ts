import type { Fixed } from "@/lib/domain/fixed-point";
import type { Cell } from "@/lib/domain/measurement";
import type { Period } from "@/lib/domain/period";
import type { PeriodState } from "@/lib/domain/period-state";
import type { TargetLevel } from "@/lib/domain/target";
import type { IndicatorHead, OrganisationHead, UnitHead } from "./dashboard-view";
import type { Content } from "./measurement-content";

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
  /** Revision the form is filled from; 0 when nothing is there. */
  version: number;
  stage: "draft" | "submitted" | "returned" | "approved" | null;
  content: Content | null;
  previous: { period: string; cell: Cell };
  lastYear: { period: string; cell: Cell };
  level: TargetLevel | null;
};

export type EntryPage = {
  organisation: OrganisationHead;
  unit: UnitHead & { id: string };
  period: Period;
  periods: string[];
  rows: EntryRow[];
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
