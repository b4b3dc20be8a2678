import "server-only";
import { dbOf } from "@/lib/db/client";
import type { Day } from "@/lib/domain/day";
import { afterDay } from "@/lib/domain/known-day";
import { toFixedPoint } from "./decimal";
import type { OfficialFigureView } from "./indicator-view";

/** Official statistics entered for an indicator, by area and oldest first; `known` leaves out what was entered after that day. */
export async function readOfficialFigures(
  organisationId: string,
  indicatorId: string,
  known: Day | null = null,
): Promise<OfficialFigureView[]> {
  const rows = await dbOf(organisationId).officialFigure.findMany({
    where: { organisationId, indicatorId, ...(known && { recordedAt: { lt: afterDay(known) } }) },
    orderBy: [{ area: "asc" }, { periodEnd: "asc" }],
  });
  return rows.map(({ id, area, period, value, source, sourceUrl }) => ({
    ...{ id, area, period, source, sourceUrl },
    value: toFixedPoint(value),
  }));
}
