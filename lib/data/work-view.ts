import type { Day } from "@/lib/domain/day";
import type { Work, WorkGroup } from "@/lib/domain/work-list";
import type { Texts } from "@/lib/schemas/texts";
import type { OrganisationHead, UnitHead } from "./dashboard-view";

/** One thing to do, where, and what it is about. */
export type WorkItem = Work & {
  unit: UnitHead;
  /** Period of the dashboards. */
  period: string | null;
  /** The card of a report, the indicator of a deviation, the name of an initiative. */
  title: Texts | null;
  /** The report, deviation or initiative itself. */
  id: string | null;
  /** Names of those who have to deliver, where that is somebody else. */
  people: string[];
};

export type MyWork = {
  organisation: OrganisationHead;
  today: Day;
  groups: WorkGroup<WorkItem>[];
  /** The next deadline ahead; null when none is known. */
  next: { due: Day; period: string } | null;
};
