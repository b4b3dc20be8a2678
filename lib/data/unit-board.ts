import "server-only";
import { today } from "@/lib/clock";
import type { Actor } from "./access";
import { boardOf } from "./board";
import { dashboardPeriods } from "./dashboard-period";
import { getKnownSnapshot } from "./known-snapshot";
import { readerOf } from "./reading";

/**
 * The board of a unit in a period (the latest finished one when none is asked for), with what it is read from, as known on a day if
 * one is given. Null when organisation, unit or period do not exist or may not be seen.
 */
export async function openUnitBoard(asked: {
  actor: Actor;
  organisation: string;
  unit: string;
  period?: string | undefined;
  known?: string | undefined;
}) {
  const { actor } = asked;
  const { snapshot, asKnown } = await getKnownSnapshot(actor, asked.organisation, asked.known);
  const unit = snapshot?.structure.units.find(({ code }) => code === asked.unit);
  const periods = snapshot && dashboardPeriods(snapshot.structure, today(), asked.period);
  if (!snapshot || !unit || !periods) return null;
  const reader = readerOf(snapshot, today());
  return { snapshot, asKnown, unit, periods, reader, board: boardOf(reader, actor, unit, periods.chosen) };
}
