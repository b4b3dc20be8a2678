import "server-only";
import { cache } from "react";
import { today } from "@/lib/clock";
import { addDays, type Day } from "@/lib/domain/day";
import { CHANGE_REASONS, type ChangeReason, changeBetween } from "@/lib/domain/known-change";
import type { Cell } from "@/lib/domain/measurement";
import type { Period } from "@/lib/domain/period";
import type { Judgement } from "@/lib/domain/score";
import type { TargetLevel } from "@/lib/domain/target";
import type { Actor } from "./access";
import { type Board, boardOf, type Figure } from "./board";
import { dashboardPeriods } from "./dashboard-period";
import type { IndicatorHead, OrganisationHead, UnitHead } from "./dashboard-view";
import { unitHead } from "./indicator-row";
import { getKnownSnapshot } from "./known-snapshot";
import { readerOf } from "./reading";
import { firstLinksOf, type LinkNode } from "./structure-node";
import { ancestorsOf } from "./unit-dashboard";

/** A figure as it was known on a day. */
type Known = { cell: Cell; level: TargetLevel | null; judgement: Judgement | null };

/** One figure that is not what it was. `code` is that of its link to the card. */
export type KnownChange = {
  unit: UnitHead;
  code: string;
  indicator: IndicatorHead;
  reason: ChangeReason;
  before: Known;
  after: Known;
};

/** What differs at a unit and those below between what was known on two days, and what can be asked for. */
export type KnownChanges = {
  organisation: OrganisationHead;
  unit: UnitHead;
  ancestors: UnitHead[];
  period: Period;
  periods: string[];
  from: Day;
  to: Day;
  today: Day;
  /** One of the days could not be shown: then nothing is compared. */
  refused: boolean;
  counts: Record<ChangeReason, number>;
  changes: KnownChange[];
};

/** How many days back is looked when no day is given. */
const DAYS_BACK = 30;

/**
 * What has changed between two days of what is known of a period: the unit's own figures, and those reported at the units below. Null
 * when organisation, unit or period do not exist or may not be seen. The same rights as each of the two dashboards.
 */
export const getKnownChanges = cache(
  async (
    actor: Actor,
    organisationCode: string,
    unitCode: string,
    from = addDays(today(), -DAYS_BACK),
    to = today(),
    period?: string,
  ): Promise<KnownChanges | null> => {
    const [one, other] = [from, to].sort();
    const earlier = await getKnownSnapshot(actor, organisationCode, one);
    const later = await getKnownSnapshot(actor, organisationCode, other);
    const { snapshot } = later;
    const unit = snapshot?.structure.units.find((each) => each.code === unitCode);
    const periods = snapshot && dashboardPeriods(snapshot.structure, today(), period);
    if (!snapshot || !earlier.snapshot || !unit || !periods) return null;
    const refused = earlier.asKnown.refused || later.asKnown.refused;
    const readers = [readerOf(earlier.snapshot, today()), readerOf(snapshot, today())] as const;
    const units = snapshot.structure.units.filter(({ path }) => path.startsWith(unit.path));
    const changes = (refused ? [] : units).flatMap((each) => {
      const [was, is] = readers.map((reader) => boardOf(reader, actor, each, periods.chosen));
      return was && is ? changesAt(was, is, each === unit) : [];
    });
    const { id: _id, dashboardKind: _kind, ...organisation } = snapshot.structure.organisation;
    return {
      organisation,
      unit: unitHead(unit),
      ancestors: ancestorsOf(snapshot.structure, unit).map(unitHead),
      period: periods.chosen,
      periods: periods.choices,
      from: earlier.asKnown.day ?? addDays(today(), -DAYS_BACK),
      to: later.asKnown.day ?? today(),
      today: today(),
      refused,
      counts: countsOf(changes),
      changes,
    };
  },
);

/** What differs on the cards the reader saw on both days; of units below only what is reported there. */
function changesAt(was: Board, is: Board, isWhole: boolean): KnownChange[] {
  const seenThen = new Set(firstLinksOf(was.cards).map(({ indicatorId }) => indicatorId));
  return firstLinksOf(is.cards).flatMap((link) => {
    const [before, after] = [was.figure(link), is.figure(link)];
    if (!before || !after || !seenThen.has(link.indicatorId) || before.hidden || after.hidden) return [];
    const isReported = after.reading.parts.length === 0;
    return isWhole || isReported ? changeOf(is, link, before, after) : [];
  });
}

function changeOf({ unit }: Board, link: LinkNode, before: Figure, after: Figure): KnownChange[] {
  const reason = changeBetween(knowledgeOf(before), knowledgeOf(after));
  if (reason === null) return [];
  const { id, code, name, valueUnit, decimals, kind, grades, scored, ownerTitle } = after.indicator;
  const indicator = { id, code, name, valueUnit, decimals, kind, grades, scored, ownerTitle };
  const place = { unit: unitHead(unit), code: link.code, indicator };
  return [{ ...place, reason, before: knownOf(before), after: knownOf(after) }];
}

const knowledgeOf = ({ indicator, reading, assessment }: Figure) => ({
  cell: reading.cell,
  level: assessment.level,
  definitionVersion: indicator.definitionVersion,
});

const knownOf = ({ reading, assessment }: Figure): Known => ({ cell: reading.cell, ...levelOf(assessment) });
const levelOf = ({ level, judgement }: Figure["assessment"]) => ({ level, judgement });

function countsOf(changes: readonly KnownChange[]): Record<ChangeReason, number> {
  const count = (reason: ChangeReason) => changes.filter((change) => change.reason === reason).length;
  return Object.fromEntries(CHANGE_REASONS.map((reason) => [reason, count(reason)])) as Record<
    ChangeReason,
    number
  >;
}
