import "server-only";
import { createHash } from "node:crypto";
import { now } from "@/lib/clock";
import { dbOf } from "@/lib/db/client";
import {
  type Adoption,
  daysOf,
  type LevelChange,
  levelOn,
  levelsAfter,
  lowersAdopted,
  mayBeginWith,
} from "@/lib/domain/level-change";
import { parsePeriod } from "@/lib/domain/period";
import type { TargetLevel } from "@/lib/domain/target";
import type { TargetLevelEnd, TargetLevelInput } from "@/lib/schemas/target-level";
import type { Texts } from "@/lib/schemas/texts";
import type { Actor } from "./access";
import type { IndicatorHead } from "./dashboard-view";
import { type JudgedAnew, judgedAnew, type Levels } from "./level-consequence";
import { type LevelPlace, levelPlace } from "./level-place";
import { adoptionOf, toLevelChange } from "./level-row";

/** What a change of level would do, for the question before it is saved. */
export type LevelPreview = {
  indicator: IndicatorHead;
  unit: Texts | null;
  before: TargetLevel | null;
  after: TargetLevel | null;
  /** Decisions of a body that the administration would be lowering. */
  lowered: Adoption[];
  open: JudgedAnew[];
  /** Codes of locked periods: they keep the level they were judged by. */
  locked: string[];
  /** Fingerprint of all this; empty when there is nothing to ask about. */
  seen: string;
};

/** What a change would do today; null where the actor may not make it, or it could not be saved. One statement beyond the snapshot's. */
export async function getLevelPreview(
  actor: Actor,
  input: TargetLevelInput | TargetLevelEnd,
): Promise<LevelPreview | null> {
  const change = toLevelChange(input);
  const place = await levelPlace(actor, input.unitId ?? null);
  const indicator = place?.snapshot.structure.indicators.get(input.indicatorId);
  const from = parsePeriod(input.fromPeriod);
  if (!from || !change || !place || !indicator || !mayBeginWith(indicator.frequency, from)) return null;
  const before = place.snapshot.structure.targetLevels.get(indicator.id) ?? [];
  const after = levelsAfter(before, change, now().toISOString());
  const decision = "adoptedBy" in input ? input : { adoptedBy: null, caseNumber: null, adoptedOn: null };
  const consequences = {
    lowered: await loweredBy(place, change, { before, after }, decision),
    ...judgedAnew(place, indicator, change, { before, after }),
  };
  return {
    indicator,
    unit: place.unit?.name ?? null,
    before: levelOn(before, place.ancestry, change.from),
    after: levelOn(after, place.ancestry, change.from),
    ...consequences,
    seen: fingerprint(consequences),
  };
}

async function loweredBy(
  { snapshot, ancestry }: LevelPlace,
  change: LevelChange,
  { before, after }: Levels,
  decision: Adoption,
): Promise<Adoption[]> {
  const pairs = daysOf(before, change).map((day) => ({
    was: levelOn(before, ancestry, day),
    willBe: levelOn(after, ancestry, day),
  }));
  const ids = pairs.flatMap(({ was }) => was?.id ?? []);
  const organisationId = snapshot.structure.organisation.id;
  const rows = await dbOf(organisationId).targetLevel.findMany({
    where: { organisationId, id: { in: ids } },
  });
  const adoptions = new Map(rows.map((row) => [row.id, adoptionOf(row)]));
  const lowered = pairs.flatMap(({ was, willBe }) => {
    const adoption = was && adoptions.get(was.id);
    return adoption && lowersAdopted({ ...was, ...adoption }, willBe, decision) ? [adoption] : [];
  });
  return [...new Map(lowered.map((each) => [JSON.stringify(each), each])).values()];
}

/** The same for the same consequences, so that a yes to one set is never taken for a yes to another. */
function fingerprint(consequences: Pick<LevelPreview, "lowered" | "open" | "locked">): string {
  const isNothing = Object.values(consequences).every(({ length }) => length === 0);
  return isNothing
    ? ""
    : createHash("sha256").update(JSON.stringify(consequences)).digest("hex").slice(0, 16);
}
