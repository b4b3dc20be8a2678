import "server-only";
import { today } from "@/lib/clock";
import { type LevelChange, statusMove } from "@/lib/domain/level-change";
import { nestsIn, type Period, periodAt, periodsWithin } from "@/lib/domain/period";
import { type DatedTargetLevel, selectTargetLevel } from "@/lib/domain/target";
import { type LevelPlace, reachedBy, standsAt } from "./level-place";
import { type Reader, readerOf } from "./reading";
import type { Snapshot } from "./snapshot";
import type { IndicatorNode, UnitNode } from "./structure-node";

/** The levels of an indicator as they are, and as they would be. */
export type Levels = Record<"before" | "after", DatedTargetLevel[]>;

/** A period that has begun and would be judged anew: by how many units, and how their statuses would move. */
export type JudgedAnew = { period: string; units: number; better: number; worse: number; other: number };

/** The begun periods that a change reaches: those judged anew, and the locked ones, which keep the level they have. */
export function judgedAnew(
  { snapshot, unit }: Pick<LevelPlace, "snapshot" | "unit">,
  indicator: IndicatorNode,
  { from }: LevelChange,
  levels: Levels,
): { open: JudgedAnew[]; locked: string[] } {
  const { structure } = snapshot;
  const was = readerOf(withLevels(snapshot, indicator, levels.before), today());
  const willBe = readerOf(withLevels(snapshot, indicator, levels.after), today());
  const open: JudgedAnew[] = [];
  const locked: string[] = [];
  for (const period of begunSince(indicator, structure.organisation.dashboardKind, from)) {
    const reached = reachedBy(structure, unit).filter((each) =>
      standsAt(structure, each, indicator, period.end),
    );
    const moves = reached.flatMap((each) => moveOf({ was, willBe, indicator, unit: each, period }) ?? []);
    if (moves.length > 0) open.push({ period: period.code, units: moves.length, ...counted(moves) });
    else if (reached.some(({ id }) => differs(structure.ancestry.get(id) ?? [], period, levels))) {
      locked.push(period.code);
    }
  }
  return { open, locked };
}

/** The indicator's own periods, and those of the dashboards where they are gathered over such. */
function begunSince({ frequency }: IndicatorNode, dashboardKind: Period["kind"], from: string): Period[] {
  const kinds = nestsIn(frequency, dashboardKind) ? [frequency, dashboardKind] : [frequency];
  return kinds.flatMap((kind) => periodsWithin(kind, from, periodAt(kind, today()).end));
}

type Judged = { was: Reader; willBe: Reader; indicator: IndicatorNode; unit: UnitNode; period: Period };

/** Null when the unit is judged by the same level as before, or is given its first one and has nothing to judge. */
function moveOf({ was, willBe, indicator, unit, period }: Judged) {
  const reading = was.read(indicator, unit, period);
  const before = was.assess(indicator, unit, reading);
  const after = willBe.assess(indicator, unit, reading);
  if (before.level?.id === after.level?.id) return null;
  const [one, other] = [before.judgement?.status, after.judgement?.status];
  if (one && other && one !== other) return statusMove(one, other);
  return before.level ? "same" : null;
}

function counted(moves: readonly string[]) {
  const of = (move: string) => moves.filter((each) => each === move).length;
  return { better: of("better"), worse: of("worse"), other: of("other") };
}

/** Would another level count in the period, were it not locked? */
function differs(ancestry: readonly string[], period: Period, { before, after }: Levels): boolean {
  const level = selectTargetLevel(before, ancestry, period)?.level;
  return level !== undefined && level.id !== selectTargetLevel(after, ancestry, period)?.level.id;
}

/** The snapshot with other levels for one indicator. */
function withLevels(
  { structure, values }: Snapshot,
  { id }: IndicatorNode,
  levels: DatedTargetLevel[],
): Snapshot {
  return {
    structure: { ...structure, targetLevels: new Map(structure.targetLevels).set(id, levels) },
    values,
  };
}
