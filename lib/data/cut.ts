import "server-only";
import { cache } from "react";
import { today } from "@/lib/clock";
import { isConcealed } from "@/lib/domain/cut";
import type { Period } from "@/lib/domain/period";
import type { Actor } from "./access";
import { type Board, boardOf, type Figure, perspectivesAt, rollUpNamer, visibleCards } from "./board";
import { groupsOn, type NamedGroup } from "./cut-groups";
import { cutReaders } from "./cut-reader";
import type { ConcealedRow, CutChoices, CutDashboard, CutFigure, CutIndicator } from "./cut-view";
import { dashboardPeriods } from "./dashboard-period";
import { indicatorHead, unitHead } from "./indicator-row";
import { getKnownSnapshot } from "./known-snapshot";
import { organisationHead } from "./organisation-head";
import { type Reader, readerOf } from "./reading";
import { getSnapshot } from "./snapshot";
import type { Structure } from "./structure";
import type { GroupingNode } from "./structure-groupings";
import { firstLinksOf, isOpen, type LinkNode, type ScorecardNode, type UnitNode } from "./structure-node";
import { type OpenedUnit, openUnit } from "./unit-board";
import { ancestorsOf } from "./unit-dashboard";

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
  ): Promise<CutDashboard | null> => {
    const { snapshot, asKnown } = await getKnownSnapshot(actor, organisationCode, knownOn);
    const periods = snapshot && dashboardPeriods(snapshot.structure, today(), periodCode);
    const [root] = snapshot?.structure.units ?? [];
    const dashboard =
      snapshot && periods && root && cutDashboard({ snapshot, asKnown, periods, unit: root }, actor, cutCode);
    return dashboard ? { ...dashboard, unit: null } : null;
  },
);

/**
 * A unit with others below it in one of the organisation's cuts, by the cards of those units and against its own levels. Null as for an
 * organisation, and where nothing is below the unit.
 */
export const getUnitCut = cache(
  async (
    actor: Actor,
    organisationCode: string,
    unitCode: string,
    cutCode: string,
    periodCode?: string,
    knownOn?: string,
  ): Promise<CutDashboard | null> => {
    const asked = { organisation: organisationCode, unit: unitCode, period: periodCode, known: knownOn };
    const opened = await openUnit({ actor, ...asked });
    return opened && isParent(opened) ? cutDashboard(opened, actor, cutCode) : null;
  },
);

const isParent = ({ snapshot, unit, periods }: OpenedUnit) =>
  snapshot.structure.units.some((each) => each.parentId === unit.id && isOpen(each, periods.chosen));

function cutDashboard(
  { snapshot, asKnown, periods, unit }: OpenedUnit,
  actor: Actor,
  cutCode: string,
): CutDashboard | null {
  const { structure } = snapshot;
  const grouping = structure.groupings.find(({ code }) => code === cutCode);
  if (!grouping) return null;
  const reader = readerOf(snapshot, today());
  return {
    organisation: organisationHead(snapshot),
    unit: { ...unitHead(unit), ancestors: ancestorsOf(structure, unit).map(unitHead) },
    asKnown,
    cut: { code: grouping.code, name: grouping.name },
    period: periods.chosen,
    periods: periods.choices,
    perspectives: perspectivesAt(structure, periods.chosen).map(({ code, name }) => ({ code, name })),
    ...cutOf(reader, actor, unit, periods.chosen, grouping),
  };
}

type GroupBoard = NamedGroup & { board: Board };

function cutOf(reader: Reader, actor: Actor, root: UnitNode, period: Period, grouping: GroupingNode) {
  const { structure } = reader.snapshot;
  const cards = cardsBelow(structure, actor, root, period);
  const { groups, shareOf } = groupsOn(structure, grouping, root, period);
  const readers = cutReaders(reader, root, groups);
  const whole = boardOf(reader, actor, root, period, cards);
  const boards = groups.map(({ id, name }): GroupBoard => {
    const own = readers.get(id) ?? reader;
    return { code: id, name, board: boardOf(own, actor, root, period, cards) };
  });
  const standing = standingIn(structure, cards);
  const links = firstLinksOf(cards);
  const own = firstLinksOf(visibleCards(structure, actor, root, period));
  const withPage = new Set(own.map(({ indicatorId }) => indicatorId));
  const indicators = links.flatMap((link) =>
    indicatorRow(link, whole, boards, withPage.has(link.indicatorId) ? root.code : null),
  );
  return {
    groups: boards.map(({ code, name, board }) => ({ code, name, ...standing(board) })),
    total: standing(whole),
    indicators,
    concealed: concealedRows(reader, root, period, links, boards),
    units: unitsIn(structure, period, links, boards, shareOf),
  };
}

/** Every card of the unit and those below it in the period that is read at the unit: what is published, and all for who may read there. */
function cardsBelow(structure: Structure, actor: Actor, root: UnitNode, period: Period): ScorecardNode[] {
  const below = structure.units.filter(({ path }) => path.startsWith(root.path));
  const cards = below.flatMap((unit) => visibleCards(structure, actor, { ...unit, path: root.path }, period));
  return [...new Map(cards.map((card) => [card.id, card])).values()];
}

function standingIn(structure: Structure, cards: readonly ScorecardNode[]) {
  const named = rollUpNamer(structure, cards);
  return ({ overall, perspectives }: Board) => ({
    rollUp: named(overall),
    perspectives: Object.fromEntries(perspectives.map(({ code, rollUp }) => [code, named(rollUp)])),
  });
}

function indicatorRow(
  link: LinkNode,
  whole: Board,
  boards: readonly GroupBoard[],
  pageAt: string | null,
): CutIndicator[] {
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
      pageAt,
      figures: Object.fromEntries(figures),
      total: figureView(total),
    },
  ];
}

function figureView({ reading, assessment, hidden }: Figure): CutFigure {
  if (hidden) return { cell: { kind: "suppressed" }, judgement: null, hidden };
  return { cell: reading.cell, judgement: assessment.judgement, hidden };
}

/** What the line organisation does not show: red for a user group, green in each unit right below. */
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
): CutDashboard["units"] {
  const parts = links.flatMap((link) =>
    boards.flatMap(({ board }) => board.figure(link)?.reading.parts.map(({ unit }) => unit.id) ?? []),
  );
  const behind = new Set(parts);
  return units
    .filter((unit) => behind.has(unit.id) && isOpen(unit, period))
    .map((unit) => ({ unit: unitHead(unit), shares: shareOf(unit) }));
}
