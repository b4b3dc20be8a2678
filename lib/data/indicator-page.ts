import "server-only";
import { cache } from "react";
import { formulaParts, parseFormula } from "@/lib/domain/formula";
import type { Period } from "@/lib/domain/period";
import type { Actor } from "./access";
import type { Board } from "./board";
import { readCorrections } from "./corrections";
import type { IndicatorRow } from "./dashboard-view";
import { readFactSheet } from "./fact-sheet";
import { comparisonOf, readsAt } from "./indicator-comparison";
import { rowOf, unitHead } from "./indicator-row";
import { pointsOf, variationOf } from "./indicator-series";
import type { IndicatorPage } from "./indicator-view";
import { readOfficialFigures } from "./official-figure-list";
import { organisationHead } from "./organisation-head";
import type { Reader } from "./reading";
import type { Structure } from "./structure";
import { type IndicatorNode, linksOf } from "./structure-node";
import { openUnitBoard } from "./unit-board";
import { ancestorsOf } from "./unit-dashboard";

/**
 * An indicator at a unit: its row on the dashboard, its series in its own periods, its fact sheet, and what was corrected.
 * `knownOn` reads them as known on a day. Null when it does not stand on a card of the unit that the actor may read. A fixed number of statements.
 */
export const getIndicatorPage = cache(
  async (
    actor: Actor,
    organisationCode: string,
    unitCode: string,
    indicatorCode: string,
    periodCode?: string,
    knownOn?: string,
  ): Promise<IndicatorPage | null> => {
    const opened = await openUnitBoard({
      actor,
      organisation: organisationCode,
      unit: unitCode,
      period: periodCode,
      known: knownOn,
    });
    const indicator = opened?.snapshot.structure.indicatorsByCode.get(indicatorCode);
    if (!opened || !indicator) return null;
    const { snapshot, asKnown, unit, periods, reader, board } = opened;
    const row = rowOnBoard(reader, board, indicator);
    if (!row) return null;
    const organisationId = snapshot.structure.organisation.id;
    const shown = row.hidden === null;
    const named = actor.organisationId === organisationId;
    const factSheet = await readFactSheet(organisationId, indicator.id, indicator.definitionVersion);
    const points = shown ? pointsOf(reader, unit, indicator, periods.chosen) : [];
    return {
      organisation: organisationHead(snapshot),
      asKnown,
      period: periods.chosen.code,
      unit: unitHead(unit),
      ancestors: ancestorsOf(snapshot.structure, unit).map(unitHead),
      row,
      factSheet,
      formula: formulaOf(snapshot.structure, factSheet),
      points,
      corrections: shown ? await readCorrections(reader, board, indicator, named) : [],
      parts: shown ? partsOf(reader, actor, board, row, periods.chosen) : [],
      variation: shown ? variationOf(reader, unit, indicator, points) : null,
      comparison: shown ? comparisonOf(reader, actor, board, indicator, periods.chosen) : null,
      official: await readOfficialFigures(organisationId, indicator.id, asKnown.day),
    };
  },
);

function rowOnBoard(reader: Reader, board: Board, indicator: IndicatorNode): IndicatorRow | null {
  const link = board.cards.flatMap(linksOf).find((each) => each.indicatorId === indicator.id);
  return link ? rowOf(reader, board, link, [link]) : null;
}

/** The formula of a calculated indicator with the names of its parts, as they stand in the library. */
function formulaOf(
  { indicatorsByCode }: Structure,
  { kind, formula }: IndicatorPage["factSheet"],
): IndicatorPage["formula"] {
  const parsed = kind === "calculated" ? parseFormula(formula ?? "") : null;
  if (!parsed?.ok) return null;
  const parts = formulaParts(parsed.formula).flatMap((part) => {
    const known = indicatorsByCode.get(part.code);
    return known ? [{ ...part, name: known.name }] : [];
  });
  return { formula: parsed.formula, parts };
}

/** The units a figure is gathered from: those on whose own dashboards the actor may read it. */
function partsOf(
  reader: Reader,
  actor: Actor,
  board: Board,
  row: IndicatorRow,
  dashboard: Period,
): IndicatorPage["parts"] {
  const figure = board.figure({
    id: row.id,
    code: row.code,
    weight: row.weight,
    indicatorId: row.indicator.id,
  });
  if (!figure) return [];
  const { indicator, reading } = figure;
  const seen = reading.parts.filter(({ unit }) => readsAt(reader, actor, unit, indicator, dashboard));
  return seen.map(({ unit, cell }) => {
    const judgement = reader.assess(indicator, unit, { ...reading, cell }).judgement;
    return { unit: unitHead(unit), cell, judgement };
  });
}
