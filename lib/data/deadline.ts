import type { Day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import { type PeriodState, periodState } from "@/lib/domain/period-state";
import type { Structure } from "./structure";

/** What an organisation that has set no deadlines gets: 20 days, and never locked. */
const unset = { dueDays: 20, expiryDays: null };

/** May values of a period be entered on a day, by the deadlines of its organisation? Rules: domain.md section 6. */
export function stateIn({ settings }: Structure, period: Period, today: Day): PeriodState {
  const { dueDays, expiryDays } = settings.get(period.kind) ?? unset;
  return periodState({ period, today, dueDays, expiryDays });
}
