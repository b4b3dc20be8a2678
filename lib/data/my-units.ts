import "server-only";
import { cache } from "react";
import { today } from "@/lib/clock";
import type { Period } from "@/lib/domain/period";
import { periodState } from "@/lib/domain/period-state";
import { type Actor, mayAt } from "./access";
import { dashboardPeriods } from "./dashboard-period";
import { cellsDue } from "./entry-page";
import type { MyUnit, MyUnits } from "./entry-view";
import { unitHead } from "./indicator-row";
import { deadlinesFor, type Reader, readerOf } from "./reading";
import { getOwnSnapshot } from "./snapshot";
import type { UnitNode } from "./structure";

/** The units the actor's grants reach, parents first, each with what is left to report; null for the public. */
export const listMyUnits = cache(async (actor: Actor): Promise<MyUnits | null> => {
  const snapshot = await getOwnSnapshot(actor);
  const periods = snapshot && dashboardPeriods(snapshot.structure, today());
  if (!snapshot || !periods) return null;
  const { id: organisationId, dashboardKind: _kind, ...organisation } = snapshot.structure.organisation;
  const reader = readerOf(snapshot, today());
  const reached = snapshot.structure.units.filter(({ path }) =>
    mayAt(actor, "read", { organisationId, path }),
  );
  return {
    organisation,
    units: reached.map((unit) => ({
      ...workAt(reader, unit, periods.chosen),
      mayEnter: mayAt(actor, "enter", { organisationId, path: unit.path }),
    })),
  };
});

function workAt(reader: Reader, unit: UnitNode, period: Period): Omit<MyUnit, "mayEnter"> {
  const cells = cellsDue(reader, unit, period).map((cell) => ({
    delivered: reader.read(cell.indicator, unit, cell.period).stored !== null,
    ...periodState({ period: cell.period, today: today(), ...deadlinesFor(reader.snapshot, cell.period) }),
  }));
  const left = cells.filter((cell) => !cell.delivered && cell.state !== "locked");
  return {
    unit: unitHead(unit),
    period: period.code,
    expected: cells.length,
    delivered: cells.filter((cell) => cell.delivered).length,
    late: left.filter((cell) => cell.state === "late").length,
    due: left.map((cell) => cell.due).sort()[0] ?? null,
  };
}
