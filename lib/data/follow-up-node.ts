import type { Fixed } from "@/lib/domain/fixed-point";
import type { InitiativeState } from "@/lib/domain/initiative";
import type { Texts } from "@/lib/schemas/texts";

export type Person = { id: string; name: string };

export type DeviationNode = {
  id: string;
  version: number;
  indicatorId: string;
  unitId: string;
  /** The period whose value opened it. */
  period: string;
  openedOn: string;
  fact: string;
  cause: string | null;
  action: string | null;
  responsible: Person | null;
  dueDay: string | null;
  answer: string | null;
  answeredOn: string | null;
  answeredBy: string | null;
  closedOn: string | null;
  closedBy: string | null;
  closingReason: string | null;
};

export type InitiativeNode = {
  id: string;
  version: number;
  unitId: string;
  name: Texts;
  description: Texts;
  owner: Person;
  startsOn: string;
  endsOn: string;
  state: InitiativeState;
  progress: number;
  budget: Fixed | null;
  manYears: Fixed | null;
  archived: boolean;
  indicatorIds: string[];
  deviationIds: string[];
};

export type PrognosisNode = {
  id: string;
  indicatorId: string;
  unitId: string;
  year: number;
  value: Fixed;
  comment: string;
  recordedOn: string;
  recordedBy: string;
};

/** All an organisation has said of what it does about its figures, open or closed. Deviations and prognoses newest first. */
export type FollowUp = {
  deviations: DeviationNode[];
  initiatives: InitiativeNode[];
  prognoses: PrognosisNode[];
};
