/** Names one cell of a unit wherever cells are told apart: in forms, refusals and conflicts. */
export function cellKey({ indicatorId, period }: { indicatorId: string; period: string }): string {
  return `cell.${indicatorId}.${period}`;
}
