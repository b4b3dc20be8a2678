import "server-only";
import { AppError } from "@/lib/app-error";
import { findFormulaCycle, parseFormula } from "@/lib/domain/formula";
import type { Formula } from "@/lib/domain/formula-parser";
import type { FactSheet } from "@/lib/schemas/indicator";
import { readIndicators } from "./structure-indicators";
import type { Write } from "./write";

/** Refuses a calculated indicator without a formula that can be read, or one that in the end is made of itself. */
export async function requireSoundFormula(
  { tx, organisationId }: Write,
  code: string,
  sheet: Pick<FactSheet, "kind" | "formula">,
): Promise<void> {
  if (sheet.kind !== "calculated") return;
  const parsed = parseFormula(sheet.formula ?? "");
  if (!parsed.ok) throw refused("badFormula");
  const library = await readIndicators(tx, organisationId);
  const formulas = new Map<string, Formula>();
  for (const indicator of library.values()) {
    const known = parseFormula(indicator.formula ?? "");
    if (indicator.kind === "calculated" && known.ok) formulas.set(indicator.code, known.formula);
  }
  if (findFormulaCycle(formulas.set(code, parsed.formula))) throw refused("formulaCycle");
}

function refused(code: "badFormula" | "formulaCycle") {
  return new AppError("invalid", { fields: { "factSheet.formula": code } });
}
