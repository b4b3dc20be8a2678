import "server-only";
import { cache } from "react";
import { today } from "@/lib/clock";
import type { Fixed } from "@/lib/domain/fixed-point";
import { periodAt } from "@/lib/domain/period";
import { drawnAt, hitRate, isDrawable, isHit, prognosisPeriod } from "@/lib/domain/prognosis";
import { type Actor, mayAt } from "./access";
import { unitFrame } from "./follow-up";
import type { PrognosisNode } from "./follow-up-node";
import { sightOf } from "./follow-up-sight";
import type { IndicatorFollowUp } from "./follow-up-view";
import type { Reader } from "./reading";
import { getSnapshot } from "./snapshot";
import type { IndicatorNode, UnitNode } from "./structure-node";

/**
 * What is done about an indicator at a unit, and what the leader believes the year will end at; null when the reader does not see
 * its figures there. No statement when nothing has changed.
 */
export const getIndicatorFollowUp = cache(
  async (
    actor: Actor,
    organisationCode: string,
    unitCode: string,
    indicatorCode: string,
  ): Promise<IndicatorFollowUp | null> => {
    const snapshot = await getSnapshot(actor, organisationCode);
    const unit = snapshot?.structure.units.find(({ code }) => code === unitCode);
    const asked = snapshot?.structure.indicatorsByCode.get(indicatorCode);
    if (!snapshot || !unit || !asked) return null;
    const sight = await sightOf(snapshot, actor);
    const running = periodAt(snapshot.structure.organisation.dashboardKind, today());
    const indicator = sight.seesIndicator(asked.id, unit, running);
    if (!indicator) return null;
    const frame = unitFrame(actor, snapshot, unit);
    const isHere = (node: { unitId: string; indicatorId: string }) =>
      node.unitId === unit.id && node.indicatorId === indicator.id;
    const { reader, followUp } = sight;
    const prognoses = frame.may.read ? followUp.prognoses.filter(isHere) : [];
    const deviations = sight.deviations(isHere);
    const ofDeviations = new Set(deviations.map(({ id }) => id));
    const known = prognoses.map((node) => ({ node, outcome: outcomeOf(reader, indicator, unit, node) }));
    return {
      ...frame,
      deviations,
      initiatives: sight.initiatives(
        ({ unitId, archived, indicatorIds, deviationIds }) =>
          !archived &&
          ((unitId === unit.id && indicatorIds.includes(indicator.id)) ||
            deviationIds.some((id) => ofDeviations.has(id))),
      ),
      prognoses: known.map(({ node, outcome }) => ({
        ...viewOf(indicator, node),
        outcome:
          frame.may.explain && outcome !== null
            ? { value: outcome, hit: isHit(node.value, outcome, indicator.step) }
            : null,
      })),
      drawn: isDrawable(indicator) ? latestOfYears(indicator, prognoses) : [],
      hitRate: frame.may.explain
        ? hitRate(
            known.map(({ node: { value }, outcome }) => ({ value, outcome })),
            indicator.step,
          )
        : null,
      mayForesee: mayAt(actor, "enter", {
        organisationId: snapshot.structure.organisation.id,
        path: unit.path,
      }),
    };
  },
);

function viewOf({ frequency }: IndicatorNode, node: PrognosisNode) {
  const { id, year, value, comment, recordedOn, recordedBy } = node;
  return { id, period: prognosisPeriod(frequency, year).code, value, comment, recordedOn, by: recordedBy };
}

/** What the year ended at; null until it is over and there is a figure for it. */
function outcomeOf(
  reader: Reader,
  indicator: IndicatorNode,
  unit: UnitNode,
  { year }: PrognosisNode,
): Fixed | null {
  const period = prognosisPeriod(indicator.frequency, year);
  if (period.end >= today()) return null;
  const { cell } = reader.read(indicator, unit, period);
  return cell.kind === "value" ? cell.value : null;
}

/** Prognoses come newest first: the first of each year is the one that holds. */
function latestOfYears({ frequency }: IndicatorNode, prognoses: readonly PrognosisNode[]) {
  const years = [...new Set(prognoses.map(({ year }) => year))].sort();
  return years.flatMap((year) => {
    const latest = prognoses.find((each) => each.year === year);
    return latest ? [{ period: drawnAt(frequency, year).code, value: latest.value }] : [];
  });
}
