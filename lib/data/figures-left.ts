import { addDays, type Day } from "@/lib/domain/day";
import { type Period, periodAt, shiftPeriod } from "@/lib/domain/period";
import type { ReminderDays } from "@/lib/domain/work-list";
import { stateIn } from "./deadline";
import { cellsDue } from "./entry-page";
import type { Reader } from "./reading";
import type { UnitNode } from "./structure-node";

/** What is older is history: nobody is reminded of it. */
const DAYS_BACK = 365;

/** What an organisation that has set nothing gets. */
const unset = { remindDays: 7, escalateDays: 7 };

/** Figures a unit has not delivered and still may, of one period of the dashboards and with one deadline. */
export type FiguresLeft = ReminderDays & { unit: UnitNode; dashboard: string; periodEnd: Day; count: number };

/** The figures some units have not delivered: of the running period, and of those that ended within a year. */
export function figuresLeft(reader: Reader, units: readonly UnitNode[], today: Day): FiguresLeft[] {
  const dashboards = dashboardsNear(reader, today);
  return units.flatMap((unit) =>
    dashboards.flatMap((dashboard) => [...leftIn(reader, unit, dashboard, today).values()]),
  );
}

function dashboardsNear({ snapshot }: Reader, today: Day): Period[] {
  const near: Period[] = [];
  const from = addDays(today, -DAYS_BACK);
  const { dashboardKind } = snapshot.structure.organisation;
  for (let each = periodAt(dashboardKind, today); each.end >= from; each = shiftPeriod(each, -1)) {
    near.push(each);
  }
  return near;
}

function leftIn(reader: Reader, unit: UnitNode, dashboard: Period, today: Day): Map<string, FiguresLeft> {
  const { structure, values } = reader.snapshot;
  const left = new Map<string, FiguresLeft>();
  for (const { indicator, period } of cellsDue(reader, unit, dashboard)) {
    // Asked of the values themselves: a figure too small to be shown has been delivered all the same.
    if (values.at(indicator.id, unit.id, period.code) !== undefined) continue;
    const { state, due } = stateIn(structure, period, today, { unit, indicatorId: indicator.id });
    if (state === "locked" || state === "future") continue;
    const { remindDays, escalateDays } = structure.settings.get(period.kind) ?? unset;
    const key = `${period.end} ${due} ${remindDays} ${escalateDays}`;
    const known = left.get(key);
    left.set(key, {
      ...(known ?? { unit, dashboard: dashboard.code, periodEnd: period.end, due, remindDays, escalateDays }),
      count: (known?.count ?? 0) + 1,
    });
  }
  return left;
}
