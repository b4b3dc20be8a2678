import type { Role } from "@/lib/domain/access";
import type { PeriodKind } from "@/lib/domain/period";
import type { ServiceAspect } from "@/lib/domain/provider-comparison";
import type { FactSheetInput } from "@/lib/schemas/indicator";
import type { Texts } from "@/lib/schemas/texts";

/** A demo organisation as plain words: codes point at each other, numbers are decimal text ("4.5"). */
export type SeedOrganisation = {
  code: string;
  kind: "municipality" | "county";
  name: Texts;
  locale: "nn" | "nb";
  dashboardKind: PeriodKind;
  vision: Texts;
  plans: { code: string; name: Texts; startsOn: string; endsOn: string; state: "current" | "archived" }[];
  deadlines: { kind: PeriodKind; dueDays: number; expiryDays: number | null }[];
  units: SeedUnit[];
  indicators: SeedIndicator[];
  scorecards: SeedScorecard[];
  targetLevels: SeedTargetLevel[];
  values: SeedValue[];
  accounts: SeedAccount[];
  causes?: SeedCause[];
  groupings?: SeedGrouping[];
  followUp?: SeedFollowUp;
  officialFigures?: SeedOfficialFigure[];
};

export type SeedUnit = {
  code: string;
  parent: string | null;
  name: Texts;
  kind: string;
  providerForm?: "own" | "contracted" | "voluntary";
  openedOn?: string;
  closedOn?: string;
  contractFrom?: string;
  contractTo?: string;
  vision?: Texts;
};

/** Shares of each unit by the codes of the groups, as decimals ("0.35") that sum to 1, from a day on. */
type SeedGrouping = {
  code: string;
  name: Texts;
  groups: { code: string; name: Texts }[];
  from: string;
  shares: Record<string, Record<string, string>>;
};

/** `denominator` names the indicator that weighs the units in a weighted mean. */
export type SeedIndicator = Omit<FactSheetInput, "denominatorId"> & {
  code: string;
  denominator?: string;
  serviceAspect?: ServiceAspect;
};

export type SeedScorecard = {
  code: string;
  name: Texts;
  owner: string;
  published: boolean;
  assignedTo: string[];
  focusAreas: {
    code: string;
    name: Texts;
    weight?: number;
    objectives: {
      name: Texts;
      weight?: number;
      successFactors: {
        code: string;
        name: Texts;
        perspective: "economy" | "processes" | "staff" | "users" | "learning";
        weight?: number;
        links: { code: string; indicator: string; weight?: number }[];
      }[];
    }[];
  }[];
};

/** Ends are codes of indicators, or "card/R1" for a success factor. */
export type SeedCause = {
  cause: string;
  effect: string;
  sign: "positive" | "negative";
  lagMonths: number;
  reason: Texts;
};

export type SeedTargetLevel = {
  indicator: string;
  unit?: string;
  from: string;
  ambition?: string;
  lowest?: string;
  ambitionUpper?: string;
  lowestUpper?: string;
  direction?: "higher" | "lower";
  adoptedBy?: string;
  caseNumber?: string;
  adoptedOn?: string;
};

export type SeedValue = {
  indicator: string;
  unit: string;
  period: string;
  /** When it was reported, as a day; later revisions of the same cell are corrections. */
  on: string;
  comment?: string;
} & (
  | { kind: "value"; value: string }
  | { kind: "ratio"; numerator: string; denominator: string }
  | { kind: "missing" | "notApplicable"; comment: string }
);

/** What is done about the figures. People go by the address of their account, `on` is the day something was said. */
type SeedFollowUp = {
  deviations: SeedDeviation[];
  initiatives: SeedInitiative[];
  prognoses: SeedPrognosis[];
};

type SeedSaid = { by: string; on: string; text: string };

/** A red value of the seed; opened the day it was reported, by the words it was reported with. */
export type SeedDeviation = {
  indicator: string;
  unit: string;
  period: string;
  explained?: { fact: string; cause: string; action: string; responsible: string; dueDay: string };
  answer?: SeedSaid;
  closing?: SeedSaid;
};

export type SeedInitiative = {
  unit: string;
  name: Texts;
  description: Texts;
  owner: string;
  startsOn: string;
  endsOn: string;
  state: "planned" | "underway" | "done" | "stopped";
  budget?: string;
  manYears?: string;
  indicators: string[];
  /** Those of its unit, or below, that it answers. */
  deviations: { indicator: string; unit: string }[];
  log: (SeedSaid & { progress: number })[];
};

export type SeedPrognosis = {
  indicator: string;
  unit: string;
  year: number;
  value: string;
  by: string;
  on: string;
  text: string;
};

/** What official statistics would say of others, for the year's end or the period given. */
export type SeedOfficialFigure = {
  indicator: string;
  area: string;
  source: string;
  sourceUrl?: string;
  /** By period. */
  values: Record<string, string>;
};

export type SeedAccount = {
  email: string;
  name: string;
  /** What the person does, for the list of demo accounts. */
  title: string;
  grants: { role: Role; unit: string }[];
};
