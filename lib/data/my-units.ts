import "server-only";
import { cache } from "react";
import { today } from "@/lib/clock";
import type { Period } from "@/lib/domain/period";
import { type Actor, mayAt } from "./access";
import { dashboardPeriods } from "./dashboard-period";
import { stateIn } from "./deadline";
import { cellsDue } from "./entry-page";
import type { MyUnit, MyUnits } from "./entry-view";
import { unitHead } from "./indicator-row";
import { type Reader, readerOf } from "./reading";
import { getOwnSnapshot } from "./snapshot";
import type { UnitNode } from "./structure-node";

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
  const { structure, values } = reader.snapshot;
  const cells = cellsDue(reader, unit, period).map((cell) => ({
    // Asked of the values themselves: a figure too small to be shown has been delivered all the same.
    delivered: values.at(cell.indicator.id, unit.id, cell.period.code) !== undefined,
    ...stateIn(structure, cell.period, today(), { unit, indicatorId: cell.indicator.id }),
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
