import type { Care, RedRun } from "@/lib/domain/attention";
import type { Day } from "@/lib/domain/day";
import type { Cell } from "@/lib/domain/measurement";
import type { Period } from "@/lib/domain/period";
import type { Judgement } from "@/lib/domain/score";
import type { ScoreTrend } from "@/lib/domain/score-trend";
import type { Changed, Standing } from "@/lib/domain/status-change";
import type { Texts } from "@/lib/schemas/texts";
import type {
  AsKnown,
  IndicatorHead,
  IndicatorRow,
  OrganisationHead,
  PerspectiveView,
  RollUpPart,
  RollUpView,
  UnitHead,
} from "./dashboard-view";

/** One figure of the matrix: what the unit has for an indicator. */
export type MatrixFigure = { cell: Cell; judgement: Judgement | null; hidden: boolean };

/** A unit among the others. */
export type UnitStanding = UnitHead & {
  depth: number;
  /** Code of the unit right below the top that it lies in, or is; null for the top. */
  sector: string | null;
  rollUp: RollUpView;
  perspectives: Record<string, RollUpView>;
  /** By the code of the indicator. */
  figures: Record<string, MatrixFigure>;
  /** Figures it should have delivered, and has not, past their deadline. */
  late: number;
};

/** An indicator as a column, with the perspective it is first seen from. */
export type IndicatorColumn = { indicator: IndicatorHead; perspective: string };

/** What is done about a red figure. Names are for those who may read at the unit. */
export type RedFollowUp = {
  care: Care;
  deviationId: string | null;
  responsible: string | null;
  dueDay: Day | null;
  initiatives: { id: string; name: Texts }[];
};

/** A red figure where it is reported. */
export type RedFigure = Pick<IndicatorRow, "code" | "period" | "cell" | "level" | "trend" | "indicator"> & {
  unit: UnitHead;
  judgement: Judgement;
  run: RedRun;
  /** The period it has been red since. */
  since: string;
  /** Null where it is not known: follow-up is as it is now, figures may be as known on a day. Inside: may its pages be opened? */
  followUp: RedFollowUp | null;
  inside: boolean;
};

/** A unit, or a figure at it, that has another status than in the period before. */
export type StatusChange = Changed<Standing & { unit: UnitHead; indicator: IndicatorHead | null }>;

export type OrganisationOverview = {
  organisation: OrganisationHead;
  asKnown: AsKnown;
  vision: Texts | null;
  period: Period;
  /** The one everything is compared with. */
  previous: Period;
  periods: string[];
  overall: RollUpView;
  /** The scorecards the overall score is the mean of. */
  overallParts: RollUpPart[];
  /** Null where another plan was in force before: the means are of other things. */
  overallTrend: ScoreTrend;
  perspectives: (PerspectiveView & { trend: ScoreTrend })[];
  /** All units, parents before children. */
  units: UnitStanding[];
  indicators: IndicatorColumn[];
  /** Every red figure where it is reported, what needs attention most first. */
  red: RedFigure[];
  /** How many figures are judged where they are reported. */
  judged: number;
  changes: { better: StatusChange[]; worse: StatusChange[] };
};
