import type { Cell } from "@/lib/domain/measurement";
import type { Period } from "@/lib/domain/period";
import type { Judgement, Status } from "@/lib/domain/score";
import type { Texts } from "@/lib/schemas/texts";
import type { AsKnown, IndicatorHead, OrganisationHead, RollUpView, UnitHead } from "./dashboard-view";

/** One of the cuts an organisation can be read by besides its line organisation. */
type CutHead = { code: string; name: Texts };

/** The ways to read an organisation by; `isMixed`: some kind of unit is run by more than one form. */
export type CutChoices = { cuts: CutHead[]; isMixed: boolean };

/** A figure of the cut, judged against the level of the organisation or unit itself; hidden ones carry nothing but that. */
export type CutFigure = { cell: Cell; judgement: Judgement | null; hidden: boolean };

/** A row of the cut: a user group, or (name null) what is not shared out on any. */
type CutGroupView = {
  code: string;
  name: Texts | null;
  rollUp: RollUpView;
  perspectives: Record<string, RollUpView>;
};

export type CutIndicator = {
  indicator: IndicatorHead;
  period: string;
  /** The unit where it has a page of its own, for who may see that; null: at none so far up. */
  pageAt: string | null;
  /** By the code of the group; what does not apply there is not there. */
  figures: Record<string, CutFigure>;
  /** The figure of the organisation or unit itself: the same units in the other cut. */
  total: CutFigure;
};

/** An indicator that is green in every unit right below with a judged figure, while it is red for a user group. */
export type ConcealedRow = {
  group: Texts;
  indicator: IndicatorHead;
  figure: CutFigure;
  sectors: { unit: UnitHead; cell: Cell; status: Status }[];
};

/** An organisation, or a unit with units below it, by one of the organisation's cuts. */
export type CutDashboard = {
  organisation: OrganisationHead;
  /** The unit it is of; null: the whole organisation. */
  unit: (UnitHead & { ancestors: UnitHead[] }) | null;
  asKnown: AsKnown;
  cut: CutHead;
  period: Period;
  periods: string[];
  perspectives: { code: string; name: Texts }[];
  groups: CutGroupView[];
  /** The standing of the organisation or unit itself by the same cards. */
  total: Pick<CutGroupView, "rollUp" | "perspectives">;
  indicators: CutIndicator[];
  concealed: ConcealedRow[];
  /** How the units are shared out on the last day of the period: parts of 10 000, by the code of the group. */
  units: { unit: UnitHead; shares: Record<string, number> }[];
};
