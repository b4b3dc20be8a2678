import "server-only";
import { cache } from "react";
import { today } from "@/lib/clock";
import { isConcealed, restOf } from "@/lib/domain/cut";
import type { Day } from "@/lib/domain/day";
import { type Fixed, fixedFromInteger } from "@/lib/domain/fixed-point";
import { sharesOn } from "@/lib/domain/grouping";
import type { Period } from "@/lib/domain/period";
import type { Texts } from "@/lib/schemas/texts";
import type { Actor } from "./access";
import { type Board, boardOf, type Figure, perspectivesAt, rollUpNamer, visibleCards } from "./board";
import { type CutGroup, cutReaders } from "./cut-reader";
import type { ConcealedRow, CutChoices, CutFigure, CutIndicator, OrganisationCut } from "./cut-view";
import { dashboardPeriods } from "./dashboard-period";
import { indicatorHead, unitHead } from "./indicator-row";
import { getKnownSnapshot } from "./known-snapshot";
import { organisationHead } from "./organisation-head";
import { type Reader, readerOf } from "./reading";
import { getSnapshot } from "./snapshot";
import type { Structure } from "./structure";
import type { GroupingNode } from "./structure-groupings";
import { firstLinksOf, isOpen, type LinkNode, type ScorecardNode, type UnitNode } from "./structure-node";

/** Stands for what is not shared out on any group. No group can be called so. */
const REST = "-";
const NOTHING = fixedFromInteger(0);

/** The ways to read an organisation by besides its line organisation; null for one the actor may not see. */
export async function getCutChoices(actor: Actor, organisationCode: string): Promise<CutChoices | null> {
  const snapshot = await getSnapshot(actor, organisationCode);
  if (!snapshot) return null;
  const { groupings, units } = snapshot.structure;
  const forms = new Set(units.map(({ kind, providerForm }) => `${kind} ${providerForm}`));
  return {
    cuts: groupings.map(({ code, name }) => ({ code, name })),
    isMixed: forms.size > new Set(units.map(({ kind }) => kind)).size,
  };
}

/**
 * An organisation in one of its cuts in a period: user groups in place of sectors, by the same cards and the same rules. Null when
 * organisation, cut or period do not exist or may not be seen. Shares are those of today's knowledge, by the day they hold from.
 */
export const getOrganisationCut = cache(
  async (
    actor: Actor,
    organisationCode: string,
    cutCode: string,
    periodCode?: string,
    knownOn?: string,
  ): Promise<OrganisationCut | null> => {
    const { snapshot, asKnown } = await getKnownSnapshot(actor, organisationCode, knownOn);
    const periods = snapshot && dashboardPeriods(snapshot.structure, today(), periodCode);
    const grouping = snapshot?.structure.groupings.find(({ code }) => code === cutCode);
    const [root] = snapshot?.structure.units ?? [];
    if (!snapshot || !periods || !grouping || !root) return null;
    const { structure } = snapshot;
    const reader = readerOf(snapshot, today());
    const made = cutOf(reader, actor, root, periods.chosen, grouping);
    return {
      organisation: organisationHead(snapshot),
      asKnown,
      cut: { code: grouping.code, name: grouping.name },
      period: periods.chosen,
      periods: periods.choices,
      perspectives: perspectivesAt(structure, periods.chosen).map(({ code, name }) => ({ code, name })),
      ...made,
    };
  },
);

type Named = { code: string; name: Texts | null };
type GroupBoard = Named & { board: Board };

function cutOf(reader: Reader, actor: Actor, root: UnitNode, period: Period, grouping: GroupingNode) {
  const { structure } = reader.snapshot;
  const cards = cardsBelow(structure, actor, root, period);
  const { groups, shareOf } = groupsOn(structure, grouping, period);
  const readers = cutReaders(reader, root, groups);
  const whole = boardOf(reader, actor, root, period, cards);
  const boards = groups.map(({ id, name }): GroupBoard => {
    const own = readers.get(id) ?? reader;
    return { code: id, name, board: boardOf(own, actor, root, period, cards) };
  });
  const standing = standingIn(structure, cards);
  const links = firstLinksOf(cards);
  const indicators = links.flatMap((link) => indicatorRow(link, whole, boards));
  return {
    groups: boards.map(({ code, name, board }) => ({ code, name, ...standing(board) })),
    total: standing(whole),
    indicators,
    concealed: concealedRows(reader, root, period, links, boards),
    units: unitsIn(structure, period, links, boards, shareOf),
  };
}

/** Every card of the organisation in the period that is read at its root: what is published, and all for who may read there. */
function cardsBelow(structure: Structure, actor: Actor, root: UnitNode, period: Period): ScorecardNode[] {
  const cards = structure.units.flatMap((unit) =>
    visibleCards(structure, actor, { ...unit, path: root.path }, period),
  );
  return [...new Map(cards.map((card) => [card.id, card])).values()];
}

/** The groups some unit serves on the last day of the period, and the rest. */
function groupsOn({ units }: Structure, { groups, shares }: GroupingNode, period: Period) {
  const kept = new Map<string, Map<string, Fixed>>();
  const sharesAt = (unit: UnitNode, day: Day) => {
    const key = `${unit.id} ${day}`;
    const known = kept.get(key) ?? sharesOn(shares.get(unit.id) ?? [], day);
    kept.set(key, known);
    return known;
  };
  const open = units.filter((unit) => isOpen(unit, period));
  const served = groups.filter(({ id }) =>
    open.some((unit) => (sharesAt(unit, period.end).get(id) ?? 0) > 0),
  );
  const named = served.map((group): CutGroup & Named => ({
    id: group.code,
    code: group.code,
    name: group.name,
    shareOf: (unit, { end }) => sharesAt(unit, end).get(group.id) ?? NOTHING,
  }));
  const ids = served.map(({ id }) => id);
  const rest: CutGroup & Named = {
    id: REST,
    code: REST,
    name: null,
    shareOf: (unit, { end }) => restOf(ids.map((id) => sharesAt(unit, end).get(id) ?? NOTHING)),
  };
  const all = [...named, rest];
  const shareOf = (unit: UnitNode) =>
    Object.fromEntries(all.map((group): [string, number] => [group.code, group.shareOf(unit, period)]));
  return { groups: all, shareOf };
}

function standingIn(structure: Structure, cards: readonly ScorecardNode[]) {
  const named = rollUpNamer(structure, cards);
  return ({ overall, perspectives }: Board) => ({
    rollUp: named(overall),
    perspectives: Object.fromEntries(perspectives.map(({ code, rollUp }) => [code, named(rollUp)])),
  });
}

function indicatorRow(link: LinkNode, whole: Board, boards: readonly GroupBoard[]): CutIndicator[] {
  const total = whole.figure(link);
  const figures = boards.flatMap(({ code, board }): [string, CutFigure][] => {
    const figure = board.figure(link);
    return figure && figure.reading.cell.kind !== "notApplicable" ? [[code, figureView(figure)]] : [];
  });
  if (!total || figures.length === 0) return [];
  return [
    {
      indicator: indicatorHead(total.indicator),
      period: total.reading.period.code,
      figures: Object.fromEntries(figures),
      total: figureView(total),
    },
  ];
}

function figureView({ reading, assessment, hidden }: Figure): CutFigure {
  if (hidden) return { cell: { kind: "suppressed" }, judgement: null, hidden };
  return { cell: reading.cell, judgement: assessment.judgement, hidden };
}

/** What the line organisation does not show: red for a user group, green in each sector. */
function concealedRows(
  reader: Reader,
  root: UnitNode,
  period: Period,
  links: readonly LinkNode[],
  boards: readonly GroupBoard[],
): ConcealedRow[] {
  const { units } = reader.snapshot.structure;
  const sectors = units.filter((unit) => unit.parentId === root.id && isOpen(unit, period));
  return links.flatMap((link) =>
    boards.flatMap(({ name, board }) => {
      const figure = board.figure(link);
      if (!figure || figure.hidden || name === null) return [];
      const { indicator } = figure;
      const judged = sectors.flatMap((unit) => {
        const reading = reader.read(indicator, unit, figure.reading.period);
        const { judgement } = reader.assess(indicator, unit, reading);
        return judgement ? [{ unit: unitHead(unit), cell: reading.cell, status: judgement.status }] : [];
      });
      const status = figure.assessment.judgement?.status ?? null;
      const isFound = isConcealed(
        status,
        judged.map((each) => each.status),
      );
      const told = judged.filter((each) => each.status !== "notSet");
      return isFound
        ? [{ group: name, indicator: indicatorHead(indicator), figure: figureView(figure), sectors: told }]
        : [];
    }),
  );
}

/** The units behind any figure of the cut, with how they are shared out. */
function unitsIn(
  { units }: Structure,
  period: Period,
  links: readonly LinkNode[],
  boards: readonly GroupBoard[],
  shareOf: (unit: UnitNode) => Record<string, number>,
): OrganisationCut["units"] {
  const parts = links.flatMap((link) =>
    boards.flatMap(({ board }) => board.figure(link)?.reading.parts.map(({ unit }) => unit.id) ?? []),
  );
  const behind = new Set(parts);
  return units
    .filter((unit) => behind.has(unit.id) && isOpen(unit, period))
    .map((unit) => ({ unit: unitHead(unit), shares: shareOf(unit) }));
}
