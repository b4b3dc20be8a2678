import "server-only";
import { today } from "@/lib/clock";
import type { Actor } from "./access";
import { boardOf } from "./board";
import { dashboardPeriods } from "./dashboard-period";
import { getKnownSnapshot } from "./known-snapshot";
import { readerOf } from "./reading";

type AskedUnit = {
  actor: Actor;
  organisation: string;
  unit: string;
  period?: string | undefined;
  known?: string | undefined;
};

export type OpenedUnit = NonNullable<Awaited<ReturnType<typeof openUnit>>>;

/**
 * A unit in a period (the latest finished one when none is asked for), with what it is read from, as known on a day if one is given.
 * Null when organisation, unit or period do not exist or may not be seen.
 */
export async function openUnit(asked: AskedUnit) {
  const { snapshot, asKnown } = await getKnownSnapshot(asked.actor, asked.organisation, asked.known);
  const unit = snapshot?.structure.units.find(({ code }) => code === asked.unit);
  const periods = snapshot && dashboardPeriods(snapshot.structure, today(), asked.period);
  return snapshot && unit && periods ? { snapshot, asKnown, unit, periods } : null;
}

/** The board of an opened unit, with its reader. */
export function boardIn({ snapshot, unit, periods }: OpenedUnit, actor: Actor) {
  const reader = readerOf(snapshot, today());
  return { reader, board: boardOf(reader, actor, unit, periods.chosen) };
}

/** Opens a unit and its board at once. */
export async function openUnitBoard(asked: AskedUnit) {
  const opened = await openUnit(asked);
  return opened && { ...opened, ...boardIn(opened, asked.actor) };
}
