import type { Day } from "./day";

export const INITIATIVE_STATES = ["planned", "underway", "done", "stopped"] as const;
export type InitiativeState = (typeof INITIATIVE_STATES)[number];

/** How an initiative stands: its days, both included, and its progress in whole per cent. */
type InitiativeCourse = { state: InitiativeState; startsOn: Day; endsOn: Day; progress: number };

type CourseFault =
  | { code: "endsBeforeStart"; field: "endsOn" }
  | { code: "notFinished" | "notBegun"; field: "progress" };

/** The first thing that does not fit together, or null: what is done is done in full, and what is planned has not begun. */
export function courseFault({ state, startsOn, endsOn, progress }: InitiativeCourse): CourseFault | null {
  if (endsOn < startsOn) return { code: "endsBeforeStart", field: "endsOn" };
  if (state === "done" && progress < 100) return { code: "notFinished", field: "progress" };
  return state === "planned" && progress > 0 ? { code: "notBegun", field: "progress" } : null;
}

/** How it stands after a report of progress: the first step begins it. That it is done, or stopped, is for its owner to say. */
export function stateAfter(state: InitiativeState, progress: number): InitiativeState {
  if (state === "planned" && progress > 0) return "underway";
  return state === "done" && progress < 100 ? "underway" : state;
}

/** Has the last day passed without the initiative being brought to an end? */
export function isLate({ state, endsOn }: Pick<InitiativeCourse, "state" | "endsOn">, today: Day): boolean {
  return (state === "planned" || state === "underway") && endsOn < today;
}
