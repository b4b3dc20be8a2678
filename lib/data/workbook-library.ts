import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";
import type { KnownRow } from "@/lib/domain/workbook-comparison";
import { locales, type Texts } from "@/lib/schemas/texts";
import { asTexts, asTextsOrNull } from "./texts";
import { flagCell, numberCell, textCells } from "./workbook-cells";

/** The indicators in use, each with the fact sheet in force, as rows. */
export async function readLibraryRows(tx: Transaction, organisationId: string): Promise<KnownRow[]> {
  const rows = await tx.indicator.findMany({
    where: { organisationId, archivedAt: null },
    orderBy: { code: "asc" },
    include: { definitions: { orderBy: { version: "desc" }, distinct: ["indicatorId"] } },
  });
  const codes = new Map(rows.map(({ id, code }) => [id, code]));
  return rows.flatMap(({ id, version, code, definitions: [sheet] }) =>
    sheet
      ? [{ id, version, cells: { code, ...factCells(sheet, codes.get(sheet.denominatorId ?? "")) } }]
      : [],
  );
}

type Sheet = Prisma.IndicatorDefinitionGetPayload<object>;

function factCells(sheet: Sheet, denominator = ""): Record<string, string> {
  return {
    ...textCells("name", asTexts(sheet.name)),
    ...textCells("why", asTexts(sheet.why)),
    ...textCells("definition", asTexts(sheet.definition)),
    ...textCells("source", asTexts(sheet.source)),
    ...textCells("valueUnit", asTexts(sheet.valueUnit)),
    decimals: numberCell(sheet.decimals),
    minimum: numberCell(sheet.minimum),
    maximum: numberCell(sheet.maximum),
    kind: sheet.kind,
    scale: numberCell(sheet.scale),
    scored: flagCell(sheet.scored),
    frequency: sheet.frequency,
    overTime: sheet.overTime,
    overUnits: sheet.overUnits,
    cumulative: flagCell(sheet.cumulative),
    denominator,
    ...gradeCells(sheet.grades),
    formula: sheet.formula ?? "",
    step: numberCell(sheet.step),
    seasonal: flagCell(sheet.seasonal),
    ...textCells("ownerTitle", asTextsOrNull(sheet.ownerTitle)),
    timing: sheet.timing,
    hillStage: sheet.hillStage ?? "",
    demandedBy: sheet.demandedBy,
    minutesToReport: numberCell(sheet.minutesToReport),
    visibility: sheet.visibility,
    ...textCells("confidentialReason", asTextsOrNull(sheet.confidentialReason)),
    smallNumberLimit: numberCell(sheet.smallNumberLimit),
    changeNote: sheet.changeNote ?? "",
  };
}

/** "1 = svak; 3 = middels", in each language that has words for the grades. */
function gradeCells(json: Prisma.JsonValue): Record<string, string> {
  const grades = (json ?? []) as { value: string; name: Texts }[];
  return Object.fromEntries(
    locales.map((locale) => [
      `grades.${locale}`,
      grades
        .filter(({ name }) => name[locale])
        .map(({ value, name }) => `${value.replace(".", ",")} = ${name[locale]}`)
        .join("; "),
    ]),
  );
}
