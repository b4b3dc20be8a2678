import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { AppError } from "@/lib/app-error";
import { now } from "@/lib/clock";
import { dbOf } from "@/lib/db/client";
import { type Fixed, fixedFromDecimal, fixedToDecimal } from "@/lib/domain/fixed-point";
import { officialOutcome } from "@/lib/domain/official-figure";
import { parsePeriod } from "@/lib/domain/period";
import type { OfficialTableInput } from "@/lib/schemas/official-figure";
import type { Actor } from "./access";
import { toDate, toFixedPoint } from "./decimal";
import { requireIndicator } from "./official-figure";
import { found, type Write, write } from "./write";

/** A figure of a table beside what stands for the same area and period. */
type OfficialTrial = {
  area: string;
  period: string;
  value: Fixed;
  before: Fixed | null;
  outcome: ReturnType<typeof officialOutcome>;
};

/** What the figures of a table come to; `seal` names that outcome. */
export type OfficialTableReport = { figures: OfficialTrial[]; seal: string };

type Standing = { id: string; value: Fixed; source: string; sourceUrl: string | null };

/** What it would come to to enter the figures of a table of official statistics; nothing is saved. Refused: notFound. */
export async function tryOfficialTable(
  actor: Actor,
  input: OfficialTableInput,
): Promise<OfficialTableReport> {
  const organisationId = found(actor.organisationId);
  const at = { tx: dbOf(organisationId), organisationId };
  await requireIndicator(at, actor, input.indicatorId);
  return reportOf(input, await standingOf(at, input.indicatorId));
}

/**
 * Enters the figures of a table of official statistics, all or nothing; sent again they change nothing.
 * Refused: notFound, conflict when it would no longer come to what was seen.
 */
export async function importOfficialTable(
  actor: Actor,
  input: OfficialTableInput,
  seal: string,
): Promise<OfficialTableReport> {
  return write(actor, async (at) => {
    await requireIndicator(at, actor, input.indicatorId);
    const standing = await standingOf(at, input.indicatorId);
    const report = reportOf(input, standing);
    if (report.seal !== seal) throw new AppError("conflict");
    await save(at, input, standing, report);
    return report;
  });
}

const keyOf = ({ area, period }: { area: string; period: string }) => JSON.stringify([area, period]);

async function standingOf(
  { tx, organisationId }: Pick<Write, "tx" | "organisationId">,
  indicatorId: string,
): Promise<Map<string, Standing>> {
  const rows = await tx.officialFigure.findMany({ where: { organisationId, indicatorId } });
  return new Map(
    rows.map(({ id, value, source, sourceUrl, ...row }) => [
      keyOf(row),
      { id, value: toFixedPoint(value), source, sourceUrl },
    ]),
  );
}

function reportOf(
  { figures, source, sourceUrl }: OfficialTableInput,
  standing: ReadonlyMap<string, Standing>,
): OfficialTableReport {
  const hash = createHash("sha256").update(JSON.stringify([source, sourceUrl]));
  const tried = figures.map(({ area, period, value: decimal }) => {
    const value = fixedFromDecimal(decimal);
    const before = standing.get(keyOf({ area, period })) ?? null;
    const outcome = officialOutcome({ value, source, sourceUrl }, before);
    hash.update(JSON.stringify([area, period, value, before]));
    return { area, period, value, before: before?.value ?? null, outcome };
  });
  return { figures: tried, seal: hash.digest("hex") };
}

/** In two statements, and the audit in one, however many figures there are. */
async function save(
  at: Write,
  { indicatorId, source, sourceUrl }: OfficialTableInput,
  standing: ReadonlyMap<string, Standing>,
  { figures }: OfficialTableReport,
): Promise<void> {
  const { tx, organisationId, userId, audit } = at;
  const written = figures
    .filter(({ outcome }) => outcome !== "unchanged")
    .map((figure) => {
      const before = standing.get(keyOf(figure)) ?? null;
      return { figure, before, id: before?.id ?? randomUUID() };
    });
  if (written.length === 0) return;
  // A figure that is changed keeps its id, by which its history is found.
  const replaced = written.flatMap(({ before }) => (before ? [before.id] : []));
  await tx.officialFigure.deleteMany({ where: { organisationId, id: { in: replaced } } });
  const entered = { recordedAt: now(), recordedById: found(userId) };
  await tx.officialFigure.createMany({
    data: written.map(({ id, figure: { area, period, value } }) => ({
      ...{ organisationId, id, indicatorId, area, period, source, sourceUrl, ...entered },
      periodEnd: toDate(found(parsePeriod(period)).end),
      value: fixedToDecimal(value),
    })),
  });
  await audit(
    ...written.map(({ id, before, figure: { area, period, value } }) => {
      const told = (said: Omit<Standing, "id">) => ({
        ...{ indicatorId, area, period, source: said.source, sourceUrl: said.sourceUrl },
        value: fixedToDecimal(said.value),
      });
      return {
        action: before ? "officialFigure.edit" : "officialFigure.create",
        entityId: id,
        before: before && told(before),
        after: told({ value, source, sourceUrl }),
      };
    }),
  );
}
