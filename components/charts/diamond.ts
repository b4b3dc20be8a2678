const REACH = 6.5;

/** A hollow diamond around a spot: the mark of a prognosis, which is no result. */
export function diamond(x: number, y: number): string {
  return `M${x} ${y - REACH}L${x + REACH} ${y}L${x} ${y + REACH}L${x - REACH} ${y}Z`;
}
