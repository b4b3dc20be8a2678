import "server-only";
import { AppError } from "@/lib/app-error";
import type { Transaction } from "@/lib/db/transaction";
import { findFormulaCycle, parseFormula, unknownParts } from "@/lib/domain/formula";
import type { Formula } from "@/lib/domain/formula-parser";
import type { FormulaErrorCode } from "@/lib/domain/formula-tokens";
import type { FactSheet } from "@/lib/schemas/indicator";
import { readIndicators } from "./structure-indicators";
import type { Write } from "./write";

/** What is wrong with a formula, at which character (from 0), and the codes it is about: of a cycle in order, the first again last. */
export type FormulaProblem = {
  code: FormulaErrorCode | "unknownPart" | "formulaCycle";
  position: number;
  codes: string[];
};

/** Refuses a calculated indicator without a formula that can be read, of parts that are there, and not in the end made of itself. */
export async function requireSoundFormula(
  { tx, organisationId }: Write,
  code: string,
  sheet: Pick<FactSheet, "kind" | "formula">,
): Promise<void> {
  if (sheet.kind !== "calculated") return;
  const problem = await findFormulaProblem(tx, organisationId, code, sheet.formula ?? "");
  if (!problem) return;
  const isOurs = problem.code === "unknownPart" || problem.code === "formulaCycle";
  throw new AppError("invalid", {
    fields: { "factSheet.formula": isOurs ? problem.code : "badFormula" },
    current: { problem },
  });
}

/** The first thing wrong with a formula for an indicator with this code in the library; null when all is well. */
export async function findFormulaProblem(
  tx: Transaction,
  organisationId: string,
  code: string,
  text: string,
): Promise<FormulaProblem | null> {
  const parsed = parseFormula(text);
  if (!parsed.ok) return { code: parsed.code, position: parsed.position, codes: [] };
  const live = await tx.indicator.findMany({
    where: { organisationId, archivedAt: null },
    select: { code: true },
  });
  const known = new Set([code, ...live.map((each) => each.code)]);
  const [unknown] = unknownParts(text, (part) => known.has(part));
  if (unknown) return { code: "unknownPart", position: unknown.position, codes: [unknown.code] };
  const others = await readFormulas(tx, organisationId);
  others.delete(code);
  // Its own first, so that the circle is told from there.
  const cycle = findFormulaCycle(new Map([[code, parsed.formula], ...others]));
  if (!cycle) return null;
  const [into] = unknownParts(text, (part) => part !== cycle[1]);
  return { code: "formulaCycle", position: into?.position ?? 0, codes: cycle };
}

/** The formulas of the library by code, as they stand now. */
export async function readFormulas(tx: Transaction, organisationId: string): Promise<Map<string, Formula>> {
  const calculated = await tx.indicatorDefinition.findMany({
    where: { organisationId, kind: "calculated" },
    select: { indicatorId: true },
  });
  const library = await readIndicators(
    tx,
    organisationId,
    calculated.map(({ indicatorId }) => indicatorId),
  );
  return new Map(
    [...library.values()].flatMap(({ code, kind, formula }): [string, Formula][] => {
      const parsed = parseFormula(formula ?? "");
      return kind === "calculated" && parsed.ok ? [[code, parsed.formula]] : [];
    }),
  );
}
