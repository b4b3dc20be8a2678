import type { effect } from "@/lib/domain/deviation";
import type { Fixed } from "@/lib/domain/fixed-point";
import type { InitiativeState } from "@/lib/domain/initiative";
import type { Cell } from "@/lib/domain/measurement";
import type { Judgement } from "@/lib/domain/score";
import type { TargetLevel } from "@/lib/domain/target";
import type { Texts } from "@/lib/schemas/texts";
import type { IndicatorHead, OrganisationHead, UnitHead } from "./dashboard-view";
import type { Person } from "./follow-up-node";

/** An indicator's figure in one of its own periods, with what it was held against. */
export type FigureView = {
  period: string;
  cell: Cell;
  level: TargetLevel | null;
  judgement: Judgement | null;
};

/** An initiative as a reader sees it. Description, money and names are for those who may read at the unit; else null. */
export type InitiativeView = {
  id: string;
  version: number;
  unit: UnitHead;
  name: Texts;
  startsOn: string;
  endsOn: string;
  state: InitiativeState;
  progress: number;
  late: boolean;
  archived: boolean;
  indicators: IndicatorHead[];
  deviationIds: string[];
  inside: { description: Texts; owner: Person; budget: Fixed | null; manYears: Fixed | null } | null;
};

/** A deviation as a reader sees it. Names, deadline, answer and closing are for those who may read at the unit; else null. */
export type DeviationView = {
  id: string;
  version: number;
  unit: UnitHead;
  indicator: IndicatorHead;
  openedOn: string;
  closed: boolean;
  fact: string;
  cause: string | null;
  action: string | null;
  /** The figure that opened it, as it stands now. */
  opening: FigureView;
  /** The latest figure since; null when there is none. */
  later: FigureView | null;
  effect: ReturnType<typeof effect>;
  initiatives: InitiativeView[];
  inside: {
    responsible: Person | null;
    dueDay: string | null;
    overdue: boolean;
    answer: { text: string; on: string | null; by: string | null } | null;
    closing: { reason: string | null; on: string; by: string | null } | null;
  } | null;
};

/** What is done about a unit's figures. */
export type UnitFollowUp = {
  organisation: OrganisationHead;
  unit: UnitHead;
  deviations: DeviationView[];
  initiatives: InitiativeView[];
  /** May the reader open pages of their own, and explain? */
  may: { read: boolean; explain: boolean };
};

/** A prognosis, and how it went when the year is over. */
export type PrognosisView = {
  id: string;
  /** Code of the year it is about: 2026, or 2026/27. */
  period: string;
  value: Fixed;
  comment: string;
  recordedOn: string;
  by: string;
  /** For the leader: the outcome, once there is one, and whether it was near enough. */
  outcome: { value: Fixed; hit: boolean } | null;
};

export type IndicatorFollowUp = UnitFollowUp & {
  /** Newest first; none for the public. */
  prognoses: PrognosisView[];
  /** The latest prognosis of each year, placed at the period it can be drawn at. */
  drawn: { period: string; value: Fixed }[];
  /** For the leader only: how often the year ended where it was said to. */
  hitRate: { hits: number; total: number } | null;
  mayForesee: boolean;
};

/** Everything open at the units one may read. */
export type FollowUpList = {
  organisation: OrganisationHead;
  /** The units to choose among: those that have anything. */
  units: UnitHead[];
  deviations: DeviationView[];
  initiatives: InitiativeView[];
};

export type DeviationPage = {
  organisation: OrganisationHead;
  deviation: DeviationView;
  /** The indicator's figures up to now, oldest first. */
  figures: FigureView[];
  may: { explain: boolean; answer: boolean };
  /** Nobody is above its unit: another who leads there answers. */
  isTop: boolean;
  /** Who may answer for it. */
  people: Person[];
};

export type InitiativePage = {
  organisation: OrganisationHead;
  initiative: InitiativeView;
  deviations: DeviationView[];
  /** Newest first. */
  entries: { id: string; text: string; progress: number; on: string; by: string }[];
  may: { edit: boolean; log: boolean };
};

/** What an initiative at a unit may be linked to, and who may own it. */
export type InitiativeChoices = {
  organisation: OrganisationHead;
  unit: UnitHead & { id: string };
  locale: keyof Texts;
  people: Person[];
  indicators: IndicatorHead[];
  deviations: DeviationView[];
};

/** What a prognosis may be about: each year by the code of its period, this one first. */
export type PrognosisForm = {
  organisation: OrganisationHead;
  unit: UnitHead & { id: string };
  indicator: IndicatorHead;
  years: { year: number; period: string }[];
};
