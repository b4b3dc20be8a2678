import "server-only";
import type { SheetRow } from "@/lib/domain/workbook";
import type { SheetName } from "@/lib/schemas/workbook-sheets";
import { createCause, editCause } from "./cause";
import { createFocusArea, editFocusArea } from "./focus-area";
import { createIndicator, editIndicator } from "./indicator";
import { createIndicatorLink, editIndicatorLink } from "./indicator-link";
import { moveNode } from "./node-move";
import { createObjective, editObjective } from "./objective";
import { createPerspective, editPerspective } from "./perspective";
import { editVision } from "./plan";
import { assignScorecard } from "./scorecard";
import { createSuccessFactor, editSuccessFactor } from "./success-factor";
import { recordTargetLevel } from "./target-level";
import { createUnit, editUnit } from "./unit";
import { moveUnit } from "./unit-move";
import { takeScorecard } from "./workbook-scorecard";
import { idIn, type Take, type Taking } from "./workbook-take";

/** How the rows of each sheet are made and changed: by the same writes as the forms. */
export const takes: { [Name in SheetName]: Take<Name> } = {
  unit: async (taking, { cells, known, value }) => {
    const { actor } = taking;
    const { parentId: _any, ...fields } = value;
    const parentId = cells.parent ? idIn(taking, "unit", cells.parent) : null;
    if (!known) return (await createUnit(actor, { ...fields, parentId })).id;
    const { id, version } = known;
    const moves = parentId !== null && parentId !== idIn(taking, "unit", known.cells.parent);
    if (moves) await moveUnit(actor, { id, version, parentId });
    await editUnit(actor, { ...fields, id, version: moves ? version + 1 : version });
    return undefined;
  },
  perspective: async ({ actor }, { known, value }) => {
    if (!known) return createPerspective(actor, value);
    await editPerspective(actor, { ...identity(known), name: value.name });
    return undefined;
  },
  scorecard: takeScorecard,
  focusArea: async (taking, { cells, known, value }) => {
    const { actor } = taking;
    if (known) return void (await editFocusArea(actor, { ...value, ...identity(known) }));
    return createFocusArea(actor, { ...value, scorecardId: idIn(taking, "scorecard", cells.scorecard) });
  },
  objective: async (taking, { cells, known, value }) => {
    const { actor } = taking;
    if (known) return void (await editObjective(actor, { ...value, ...identity(known) }));
    const focusAreaId = idIn(taking, "focusArea", cells.scorecard, cells.focusArea);
    return createObjective(actor, { ...value, focusAreaId });
  },
  successFactor: async (taking, { cells, known, value }) => {
    const { actor } = taking;
    const objectiveId = objectiveOf(taking, cells);
    const perspectiveId = idIn(taking, "perspective", cells.perspective);
    if (!known) return createSuccessFactor(actor, { ...value, objectiveId, perspectiveId });
    const { id, version } = identity(known);
    const moves = objectiveId !== objectiveOf(taking, known.cells);
    if (moves) {
      const scorecard = idIn(taking, "scorecard", cells.scorecard);
      const { code } = value;
      await moveNode(actor, { scorecard, level: "successFactor", id, version, parentId: objectiveId, code });
    }
    await editSuccessFactor(actor, { ...value, perspectiveId, id, version: moves ? version + 1 : version });
    return undefined;
  },
  indicator: async (taking, { cells, known, value }) => {
    const { actor } = taking;
    const { code, ...sheet } = value;
    const denominatorId = cells.denominator ? idIn(taking, "indicator", cells.denominator) : null;
    // The note tells of one change; left as it was, it does not tell of this one.
    const isOldNote = known?.cells.changeNote === cells.changeNote;
    const factSheet = { ...sheet, denominatorId, changeNote: isOldNote ? null : (sheet.changeNote ?? null) };
    if (!known) return createIndicator(actor, { code, factSheet });
    await editIndicator(actor, { ...identity(known), factSheet });
    return undefined;
  },
  indicatorLink: async (taking, { cells, known, value }) => {
    const { actor } = taking;
    if (known) return void (await editIndicatorLink(actor, { ...value, ...identity(known) }));
    const successFactorId = idIn(taking, "successFactor", cells.scorecard, cells.successFactor);
    const indicatorId = idIn(taking, "indicator", cells.indicator);
    return createIndicatorLink(actor, { ...value, successFactorId, indicatorId });
  },
  targetLevel: async (taking, { cells, value }) => {
    const indicatorId = idIn(taking, "indicator", cells.indicator);
    const unitId = cells.unit ? idIn(taking, "unit", cells.unit) : null;
    return recordTargetLevel(taking.actor, { ...value, indicatorId, unitId });
  },
  assignment: async (taking, { cells }) => {
    const scorecardId = idIn(taking, "scorecard", cells.scorecard);
    await assignScorecard(taking.actor, scorecardId, [idIn(taking, "unit", cells.unit)]);
    return undefined;
  },
  causeLink: async (taking, { cells, known, value }) => {
    const { actor } = taking;
    const cause = endOf(taking, cells.causeCard, cells.cause);
    const effect = endOf(taking, cells.effectCard, cells.effect);
    if (!known) return createCause(actor, { ...value, cause, effect });
    await editCause(actor, { ...value, cause, effect, ...identity(known) });
    return undefined;
  },
  vision: async (taking, { cells, value }) => {
    const { actor, planId } = taking;
    await editVision(actor, { planId, unitId: idIn(taking, "unit", cells.unit), text: value.text });
    return undefined;
  },
};

const identity = ({ id, version }: { id: string; version: number }) => ({ id, version });

function objectiveOf(taking: Taking, { scorecard, focusArea, objective }: SheetRow): string {
  return idIn(taking, "objective", scorecard, focusArea, objective);
}

/** An end of cause and effect: a success factor where a card is given, else an indicator. */
function endOf(taking: Taking, card: string | undefined, code: string | undefined): string {
  return card
    ? `factor.${idIn(taking, "successFactor", card, code)}`
    : `indicator.${idIn(taking, "indicator", code)}`;
}
