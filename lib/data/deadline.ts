import type { Day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import { type PeriodState, periodState } from "@/lib/domain/period-state";
import { lockOf } from "./cell-lock";
import type { Structure } from "./structure";
import type { UnitNode } from "./structure-node";

/** What an organisation that has set no deadlines gets: 20 days, and never locked. */
const unset = { dueDays: 20, expiryDays: null };

// The same few periods are asked about for every figure of a dashboard, and counting working days takes time.
const kept = new WeakMap<Structure, Map<string, PeriodState>>();

/**
 * May values of a period be entered on a day, by the deadlines of its organisation? Of a `cell` also by the approval of its cards
 * and the exceptions from it. Rules: domain.md section 6.
 */
export function stateIn(
  structure: Structure,
  period: Period,
  today: Day,
  cell?: { unit: Pick<UnitNode, "id">; indicatorId: string },
): PeriodState {
  const { dueDays, expiryDays } = structure.settings.get(period.kind) ?? unset;
  const lock = cell && lockOf(structure, { ...cell, period });
  if (lock?.approvedOn || lock?.exceptionUntil)
    return periodState({ period, today, dueDays, expiryDays, ...lock });
  const states = kept.get(structure) ?? new Map<string, PeriodState>();
  kept.set(structure, states);
  const key = `${period.code} ${today}`;
  const state = states.get(key) ?? periodState({ period, today, dueDays, expiryDays });
  states.set(key, state);
  return state;
}
