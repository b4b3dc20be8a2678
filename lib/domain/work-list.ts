import { addDays, type Day } from "./day";

/** What someone has to do, the worst first. `below`: figures that others have to deliver, at units below. */
const WORK_KINDS = [
  "late",
  "returned",
  "approve",
  "deviation",
  "handIn",
  "due",
  "initiative",
  "below",
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** One thing to do; `count` is the number of figures it is about, or 1. */
export type Work = { kind: WorkKind; deadline: Day | null; count: number };

export type WorkGroup<Item extends Work> = { kind: WorkKind; count: number; items: Item[] };

/** Days before its last day that an initiative is somebody's work again. */
const INITIATIVE_NEAR = 30;

/** The days around a deadline: reminded so many days before it, and the superior told so many days after. */
export type ReminderDays = { due: Day; remindDays: number; escalateDays: number };

/**
 * What figures not delivered are to someone: `late`, `due`, for others to deliver (`below`, told of when late), or nothing yet.
 * They are due from the day after their period, or from the first reminder if that is earlier.
 */
export function figuresKind(
  { due, remindDays, periodEnd }: Pick<ReminderDays, "due" | "remindDays"> & { periodEnd: Day },
  { today, isMine }: { today: Day; isMine: boolean },
): "late" | "due" | "below" | null {
  if (today > due) return isMine ? "late" : "below";
  const isAskedFor = periodEnd < today || addDays(due, -remindDays) <= today;
  return isMine && isAskedFor ? "due" : null;
}

/** Is an initiative that is not finished near its last day, or past it? */
export function isInitiativeNear(endsOn: Day, today: Day): boolean {
  return endsOn <= addDays(today, INITIATIVE_NEAR);
}

/** What is to be done, grouped by kind with the worst kind first; in a group the earliest deadline first, then the most figures. */
export function groupWork<Item extends Work>(items: readonly Item[]): WorkGroup<Item>[] {
  return WORK_KINDS.flatMap((kind) => {
    const own = items.filter((item) => item.kind === kind).sort(worstFirst);
    return own.length === 0
      ? []
      : [{ kind, count: own.reduce((sum, { count }) => sum + count, 0), items: own }];
  });
}

function worstFirst(a: Work, b: Work): number {
  if (a.deadline === b.deadline) return b.count - a.count;
  if (a.deadline === null) return 1;
  return b.deadline === null || a.deadline < b.deadline ? -1 : 1;
}

/** Those who hold something at the nearest unit that has any; `ancestry` is the unit first, then upwards. */
export function nearestHolders<Person>(
  ancestry: readonly string[],
  holders: ReadonlyMap<string, readonly Person[]>,
): readonly Person[] {
  const unitId = ancestry.find((id) => (holders.get(id)?.length ?? 0) > 0);
  return (unitId && holders.get(unitId)) || [];
}
