import "server-only";
import type { Transaction } from "@/lib/db/transaction";
import { formulaParts } from "@/lib/domain/formula";
import type { Texts } from "@/lib/schemas/texts";
import { readFormulas } from "./indicator-formula";
import { readIndicators } from "./structure-indicators";
import { asTexts } from "./texts";

/** An indicator of the library as others point at it. */
export type IndicatorName = { id: string; code: string; name: Texts };

/** Where an indicator is used. Only cards of plans that are not archived are live. */
export type IndicatorUses = {
  cards: {
    id: string;
    code: string;
    weight: string;
    factor: { code: string; name: Texts };
    card: { id: string; name: Texts };
    plan: Texts;
    live: boolean;
    units: number;
  }[];
  /** Calculated indicators it is a part of. */
  formulas: IndicatorName[];
  /** Indicators whose units it weighs. */
  weighs: IndicatorName[];
};

const live = { archivedAt: null };

/** Links to cards that are not archived, as a filter. */
const standingLinks = {
  ...live,
  successFactor: { ...live, objective: { ...live, focusArea: { ...live, scorecard: live } } },
};

/** Where an indicator is used now. */
export async function readIndicatorUses(
  tx: Transaction,
  organisationId: string,
  { id, code }: { id: string; code: string },
): Promise<IndicatorUses> {
  const links = await tx.indicatorLink.findMany({
    where: { organisationId, indicatorId: id, ...standingLinks },
    include: { successFactor: { include: { objective: { include: { focusArea: { include: withCard } } } } } },
    orderBy: { id: "asc" },
  });
  const codes = await tx.indicator.findMany({
    where: { organisationId, ...live, id: { not: id } },
    select: { id: true },
  });
  const standing = new Set(codes.map((each) => each.id));
  const library = [...(await readIndicators(tx, organisationId)).values()].filter((each) =>
    standing.has(each.id),
  );
  const formulas = await readFormulas(tx, organisationId);
  const isPartOf = (other: string) => {
    const formula = formulas.get(other);
    return formula !== undefined && formulaParts(formula).some((part) => part.code === code);
  };
  const toName = ({ id: otherId, code: otherCode, name }: IndicatorName) => ({
    id: otherId,
    code: otherCode,
    name,
  });
  return {
    cards: links.map(({ successFactor, ...link }) => {
      const { scorecard } = successFactor.objective.focusArea;
      return {
        id: link.id,
        code: link.code,
        weight: link.weight.toFixed(),
        factor: { code: successFactor.code, name: asTexts(successFactor.name) },
        card: { id: scorecard.id, name: asTexts(scorecard.name) },
        plan: asTexts(scorecard.plan.name),
        live: scorecard.plan.state !== "archived",
        units: scorecard._count.assignments,
      };
    }),
    formulas: library.filter((each) => isPartOf(each.code)).map(toName),
    weighs: library.filter(({ denominatorId }) => denominatorId === id).map(toName),
  };
}

const withCard = {
  scorecard: { include: { plan: true, _count: { select: { assignments: { where: live } } } } },
} as const;

/** Is it so much in use that it cannot be put away? */
export function isInUse({ cards, formulas, weighs }: IndicatorUses): boolean {
  return cards.some((card) => card.live) || formulas.length > 0 || weighs.length > 0;
}
