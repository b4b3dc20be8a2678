import "server-only";
import { cache } from "react";
import { today } from "@/lib/clock";
import { dbOf } from "@/lib/db/client";
import { type Period, parsePeriod, periodAt, shiftPeriod } from "@/lib/domain/period";
import { type Actor, mayAt } from "./access";
import { figureAt, sightOf } from "./follow-up-sight";
import type { DeviationPage, FigureView } from "./follow-up-view";
import { organisationHead } from "./organisation-head";
import { getOwnSnapshot } from "./snapshot";
import { mayAnswer } from "./supervision";
import { peopleAt } from "./unit-people";

/** How many figures before the one that opened it are shown. */
const BEFORE = 4;

/** A deviation with its story; null when there is none the actor may read. */
export const getDeviation = cache(async (actor: Actor, id: string): Promise<DeviationPage | null> => {
  const snapshot = await getOwnSnapshot(actor);
  if (!snapshot) return null;
  const sight = await sightOf(snapshot, actor);
  const node = sight.followUp.deviations.find((each) => each.id === id);
  const unit = node && sight.unit(node.unitId);
  const period = node && parsePeriod(node.period);
  const [deviation] = sight.deviations((each) => each.id === id);
  const indicator = node && snapshot.structure.indicators.get(node.indicatorId);
  if (!unit || !period || !deviation || !indicator || !sight.isInside(unit)) return null;
  const at = { organisationId: snapshot.structure.organisation.id, path: unit.path };
  return {
    organisation: organisationHead(snapshot),
    deviation,
    figures: fromFirstValue(
      periodsAround(period).map((each) => figureAt(sight.reader, indicator, unit, each)),
    ),
    may: {
      explain: !deviation.closed && mayAt(actor, "explain", at),
      answer:
        !deviation.closed &&
        (await mayAnswer(dbOf(at.organisationId), actor, { id, unit: { ...at, parentId: unit.parentId } })),
    },
    isTop: unit.parentId === null,
    people: await peopleAt(dbOf(at.organisationId), at),
  };
});

/** What lies before the first figure was never asked for. */
function fromFirstValue(figures: FigureView[]): FigureView[] {
  return figures.slice(
    Math.max(
      0,
      figures.findIndex(({ cell }) => cell.kind === "value"),
    ),
  );
}

/** From a few periods before the one that opened it, to the one that runs. */
function periodsAround(opened: Period): Period[] {
  const running = periodAt(opened.kind, today());
  const periods: Period[] = [];
  for (let next = shiftPeriod(opened, -BEFORE); next.start <= running.start; next = shiftPeriod(next, 1)) {
    periods.push(next);
  }
  return periods;
}
