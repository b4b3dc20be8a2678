import "server-only";
import type { CauseLink, Prisma } from "@/lib/db/generated/client";
import { type Actor, unitsWhere } from "./access";
import { scorecardsWhere } from "./scorecard";
import { found, type Write } from "./write";

/** The four columns that hold the two ends of a link: each end is a success factor or an indicator. */
type Ends = Pick<CauseLink, "causeFactorId" | "causeIndicatorId" | "effectFactorId" | "effectIndicatorId">;

/** The columns of the ends "factor.<id>" and "indicator.<id>". */
export function columnsOf({ cause, effect }: { cause: string; effect: string }): Ends {
  const id = (end: string, kind: string) => (end.startsWith(`${kind}.`) ? end.slice(kind.length + 1) : null);
  return {
    causeFactorId: id(cause, "factor"),
    causeIndicatorId: id(cause, "indicator"),
    effectFactorId: id(effect, "factor"),
    effectIndicatorId: id(effect, "indicator"),
  };
}

/** The ends of a row. */
export function endsOf(row: Ends): { cause: string; effect: string } {
  const end = (factor: string | null, indicator: string | null) =>
    factor === null ? `indicator.${indicator}` : `factor.${factor}`;
  return {
    cause: end(row.causeFactorId, row.causeIndicatorId),
    effect: end(row.effectFactorId, row.effectIndicatorId),
  };
}

/** The success factors on cards where the actor may define. */
export const factorsWhere = (actor: Actor): Prisma.SuccessFactorWhereInput => ({
  objective: { focusArea: { scorecard: scorecardsWhere(actor) } },
});

/** The links both of whose ends the actor may define: the library is for all who may define anywhere. */
export function causesWhere(actor: Actor): Prisma.CauseLinkWhereInput {
  return {
    AND: [
      { OR: [{ causeFactorId: null }, { causeFactor: factorsWhere(actor) }] },
      { OR: [{ effectFactorId: null }, { effectFactor: factorsWhere(actor) }] },
    ],
  };
}

/** Refuses who may not define anywhere: indicators belong to the whole organisation. */
export async function requireDefiner({ tx }: Pick<Write, "tx">, actor: Actor): Promise<void> {
  found(await tx.unit.findFirst({ where: unitsWhere(actor, "define"), select: { id: true } }));
}

/** Refuses ends that are not there, are archived, or stand where the actor may not define. */
export async function requireEnds({ tx, organisationId }: Write, actor: Actor, ends: Ends): Promise<void> {
  const live = { organisationId, archivedAt: null };
  const given = (...ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];
  const factors = given(ends.causeFactorId, ends.effectFactorId);
  const indicators = given(ends.causeIndicatorId, ends.effectIndicatorId);
  const knownFactors = await tx.successFactor.count({
    where: { ...live, id: { in: factors }, ...factorsWhere(actor) },
  });
  const knownIndicators = await tx.indicator.count({ where: { ...live, id: { in: indicators } } });
  found(knownFactors === factors.length && knownIndicators === indicators.length ? true : null);
}
