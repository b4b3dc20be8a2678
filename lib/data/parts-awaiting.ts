import { awaitsApprovalOf } from "./approval-rule";
import type { Reader, Reading } from "./reading";
import type { IndicatorNode } from "./structure-node";

/** How many of the units a figure is gathered from have delivered values that are not approved yet; told to those inside only. */
export function partsAwaiting(
  { snapshot: { structure, values, isPublic } }: Reader,
  { id }: Pick<IndicatorNode, "id">,
  { parts, period }: Pick<Reading, "parts" | "period">,
): number {
  if (isPublic) return 0;
  const awaits = awaitsApprovalOf(structure);
  return parts.filter(({ unit }) => {
    const stored = values.at(id, unit.id, period.code);
    return stored !== undefined && awaits(unit.id, id, period, stored);
  }).length;
}
