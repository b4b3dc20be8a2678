import "server-only";
import { cache } from "react";
import { today } from "@/lib/clock";
import { planAt } from "@/lib/domain/plan";
import type { Actor } from "./access";
import { type Board, boardOf, overallParts, perspectiveViews, rollUpNamer } from "./board";
import { dashboardPeriods } from "./dashboard-period";
import type { OrganisationOverview, RedRow, RollUpView } from "./dashboard-view";
import { rowOf, unitHead } from "./indicator-row";
import { getKnownSnapshot } from "./known-snapshot";
import { type Reader, readerOf } from "./reading";
import { firstLinksOf } from "./structure-node";

/**
 * An organisation at a glance in a period: the root unit's vision, perspectives and status, every unit's status, and what is
 * red where it is reported. `knownOn` reads it as known on a day. Null when organisation or period do not exist or may not be seen.
 */
export const getOrganisationOverview = cache(
  async (
    actor: Actor,
    organisationCode: string,
    periodCode?: string,
    knownOn?: string,
  ): Promise<OrganisationOverview | null> => {
    const { snapshot, asKnown } = await getKnownSnapshot(actor, organisationCode, knownOn);
    const periods = snapshot && dashboardPeriods(snapshot.structure, today(), periodCode);
    if (!snapshot || !periods) return null;
    const { structure } = snapshot;
    const reader = readerOf(snapshot, today());
    const boards = structure.units.map((unit) => boardOf(reader, actor, unit, periods.chosen));
    const [root] = boards;
    const { id: _id, dashboardKind: _kind, ...organisation } = structure.organisation;
    const nameOf = (board: Board) => rollUpNamer(structure, board.cards);
    return {
      organisation,
      asKnown,
      vision: (root && planAt(structure.plans, periods.chosen)?.visions.get(root.unit.id)) ?? null,
      period: periods.chosen,
      periods: periods.choices,
      overall: root ? nameOf(root)(root.overall) : emptyRollUp,
      overallParts: root ? overallParts(root) : [],
      perspectives: root ? perspectiveViews(root, nameOf(root)) : [],
      units: boards.map((board) => ({
        ...unitHead(board.unit),
        depth: (structure.ancestry.get(board.unit.id)?.length ?? 1) - 1,
        rollUp: nameOf(board)(board.overall),
        perspectives: Object.fromEntries(
          board.perspectives.map(({ code, rollUp }) => [code, nameOf(board)(rollUp)]),
        ),
      })),
      red: boards.flatMap((board) => redRows(reader, board)).sort(bySeriousness),
    };
  },
);

const emptyRollUp: RollUpView = {
  id: "",
  score: null,
  coverage: null,
  status: "noScore",
  below: 0,
  total: 0,
  worst: null,
  hasBelow: false,
};

/** The red indicators a unit reports itself, each once however many of its cards it stands on. */
function redRows(reader: Reader, board: Board): RedRow[] {
  return firstLinksOf(board.cards).flatMap((link) => {
    const figure = board.figure(link);
    const red =
      figure?.assessment.judgement?.status === "below" && !figure.hidden && figure.reading.parts.length === 0;
    const row = red ? rowOf(reader, board, link, [link]) : null;
    return row ? [{ unit: unitHead(board.unit), row }] : [];
  });
}

function bySeriousness(one: RedRow, other: RedRow): number {
  return (one.row.judgement?.p ?? -1) - (other.row.judgement?.p ?? -1);
}
