import "server-only";
import { today } from "@/lib/clock";
import { type Period, periodAt, shiftPeriod } from "@/lib/domain/period";
import { planAt } from "@/lib/domain/plan";
import { scoreTrend } from "@/lib/domain/score-trend";
import { statusChanges } from "@/lib/domain/status-change";
import { type Actor, mayAt, reachIn } from "./access";
import { backwards, inOrderOfAttention, redFigures, reportedFigures } from "./attention";
import { type Board, boardOf, overallParts, perspectiveViews, rollUpNamer } from "./board";
import { sightOf } from "./follow-up-sight";
import { type Reported, standingsOf } from "./overview-changes";
import { followUpByFigure } from "./overview-follow-up";
import { indicatorColumns, unitStanding } from "./overview-standing";
import type { OrganisationOverview, RedFigure, UnitStanding } from "./overview-view";
import { pacer } from "./pace";
import { type Reader, readerOf } from "./reading";
import type { Snapshot } from "./snapshot";
import { shelvesOf } from "./snapshot-shelf";

/** What an overview tells that takes a look at every unit. */
export type OverviewFacts = Omit<
  OrganisationOverview,
  "organisation" | "asKnown" | "vision" | "period" | "periods"
>;

/** A few periods, and a few that may read the same. */
const KEPT = 6;
const shelfOf = shelvesOf<Promise<OverviewFacts>>(KEPT);

/** The facts of an organisation in a period as an actor may see them: every unit is looked at once, whatever is shown of it. */
export function overviewFacts(snapshot: Snapshot, actor: Actor, period: Period): Promise<OverviewFacts> {
  const shelf = shelfOf(snapshot);
  const key = [today(), period.code, reachIn(actor, snapshot.structure.organisation.id)].join("\n");
  const known = shelf.get(key);
  if (known) return known;
  const facts = computeFacts(snapshot, actor, period);
  shelf.set(key, facts);
  // What failed is not kept: the next to ask tries again.
  facts.catch(() => shelf.delete(key));
  return facts;
}

async function computeFacts(snapshot: Snapshot, actor: Actor, period: Period): Promise<OverviewFacts> {
  const { structure } = snapshot;
  const { id: organisationId } = structure.organisation;
  const reader = readerOf(snapshot, today());
  const previous = shiftPeriod(period, -1);
  const samePlan = planAt(structure.plans, period)?.id === planAt(structure.plans, previous)?.id;
  const followUpOf = await followUpAt(snapshot, actor, reader, period);
  const named = namers(reader);
  const [pace, earlier] = [pacer(), backwards()];
  const boards: { now: Board; before: Board }[] = [];
  const units: UnitStanding[] = [];
  const red: RedFigure[] = [];
  const standings: ReturnType<typeof standingsOf> = [];
  let judged = 0;
  for (const unit of structure.units) {
    await pace();
    const now = reportedAt(boardOf(reader, actor, unit, period));
    const before = reportedAt(boardOf(reader, actor, unit, previous));
    const inside = mayAt(actor, "read", { organisationId, path: unit.path });
    boards.push({ now: now.board, before: before.board });
    units.push(unitStanding(structure, now.board, named(now.board), now.reported));
    red.push(
      ...redFigures({ reader, board: now.board, inside, before: earlier }, now.reported, (code) =>
        followUpOf(unit.code, code),
      ),
    );
    standings.push(...standingsOf(now, before, samePlan));
    judged += now.reported.filter(isJudged).length;
  }
  const [root] = boards;
  return {
    previous,
    ...(root ? wholeOf(root, named(root.now), samePlan) : nothing),
    units,
    indicators: indicatorColumns(
      structure,
      boards.map(({ now }) => now),
    ),
    red: inOrderOfAttention(red),
    judged,
    changes: statusChanges(standings),
  };
}

function reportedAt(board: Board): Reported {
  return { board, reported: reportedFigures(board) };
}

const isJudged = ({ figure }: Reported["reported"][number]) =>
  !["notSet", undefined].includes(figure.assessment.judgement?.status);

/** How the root stands: as a whole, and seen from each perspective. */
function wholeOf(
  { now, before }: { now: Board; before: Board },
  named: ReturnType<typeof rollUpNamer>,
  samePlan: boolean,
) {
  const earlier = (code: string) => before.perspectives.find((each) => each.code === code)?.rollUp ?? null;
  return {
    overall: named(now.overall),
    overallParts: overallParts(now),
    overallTrend: scoreTrend(now.overall, samePlan ? before.overall : null),
    perspectives: perspectiveViews(now, named).map((view) => ({
      ...view,
      trend: scoreTrend(view.rollUp, samePlan ? earlier(view.code) : null),
    })),
  };
}

const nothing = {
  overall: {
    id: "",
    score: null,
    coverage: null,
    status: "noScore" as const,
    below: 0,
    total: 0,
    worst: null,
    hasBelow: false,
  },
  overallParts: [],
  overallTrend: null,
  perspectives: [],
};

/** Names what stands on the same cards once. */
function namers({ snapshot: { structure } }: Reader) {
  const made = new Map<string, ReturnType<typeof rollUpNamer>>();
  return ({ cards }: Board) => {
    const key = cards.map(({ id }) => id).join();
    const namer = made.get(key) ?? rollUpNamer(structure, cards);
    made.set(key, namer);
    return namer;
  };
}

/** What is done is as it is now: it is told beside the figures of now, not beside older ones or those known on a day. */
async function followUpAt(snapshot: Snapshot, actor: Actor, reader: Reader, period: Period) {
  const { known, organisation } = snapshot.structure;
  const ended = shiftPeriod(periodAt(organisation.dashboardKind, today()), -1);
  const isNow = known === null && period.end >= ended.end;
  return isNow ? followUpByFigure(await sightOf(snapshot, actor, reader)) : () => null;
}
