import type { Cell } from "@/lib/domain/measurement";
import type { ReportAct, ReportState } from "@/lib/domain/report";
import type { Judgement } from "@/lib/domain/score";
import type { TargetLevel } from "@/lib/domain/target";
import type { Texts } from "@/lib/schemas/texts";
import type { IndicatorHead, OrganisationHead, UnitHead } from "./dashboard-view";

/** A locked period that is open meanwhile: for whom, why, until and with which day, and who said so. */
export type OpenException = {
  id: string;
  unit: Texts;
  scorecard: { id: string; name: Texts };
  period: string;
  reason: string;
  until: string;
  grantedBy: string;
};

/** A unit's report on one card as its own people see it. */
export type ReportStrip = {
  scorecard: { id: string; name: Texts };
  /** What the next act is held against; 0 before the first. */
  version: number;
  state: ReportState;
  /** Names of those who have to act next; empty once it is approved, or where nobody has the role. */
  holders: string[];
  /** The last of its deadlines. */
  due: string;
  /** Whole days till then; negative when it has passed. */
  daysLeft: number;
  /** Values that could be delivered and are not. */
  unfinished: number;
  reason: string | null;
  handedIn: Act | null;
  decided: Act | null;
  maySubmit: boolean;
  exceptions: OpenException[];
};

/** Where a unit's reports stand in a period, names of who may open what is locked, and exceptions on cards that take no approval. */
export type ReportStrips = {
  strips: ReportStrip[];
  openers: string[];
  /** Is the reader one of them? */
  mayOpen: boolean;
  exceptions: OpenException[];
};

export type Act = { by: string; on: string };

/** A report in a superior's list, with what it holds. */
export type ListedReport = {
  id: string;
  unit: UnitHead;
  scorecard: Texts;
  period: string;
  state: ReportState;
  handedIn: Act;
  values: number;
  red: number;
  missing: number;
};

export type ReportList = {
  organisation: OrganisationHead;
  waiting: ListedReport[];
  /** Those decided last. */
  decided: ListedReport[];
  /** May the reader open locked periods anywhere? */
  mayOpen: boolean;
};

/** One figure of a report, with what it is read against. */
export type ReportRow = {
  code: string;
  indicator: IndicatorHead;
  period: string;
  cell: Cell;
  /** Gathered from below or worked out: not typed at the unit. */
  gathered: boolean;
  /** Of a gathered one: units whose values are not approved yet. */
  awaiting: number;
  comment: string | null;
  level: TargetLevel | null;
  judgement: Judgement | null;
  previous: { period: string; cell: Cell };
};

export type ReportPage = ListedReport & {
  organisation: OrganisationHead;
  version: number;
  reason: string | null;
  decided: Act | null;
  rows: ReportRow[];
  /** Units below that report on the card and are not approved. */
  below: UnitHead[];
  /** The topmost unit above that is approved already. */
  above: UnitHead | null;
  isOwn: boolean;
  /** What can be done with it now, whoever is asked. */
  acts: ReportAct[];
};
