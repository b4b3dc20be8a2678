/** A published part of a total: how many people (or cases) its figure rests on; null when there is no figure. */
export type CountedPart = { id: string; count: number | null };

/**
 * The ids whose figures must be hidden because fewer than `limit` people are behind them. Zero is shown: it tells of nobody.
 * When the total is shown too, hidden parts could be found by subtraction, so the smallest shown parts are hidden as well until
 * at least two are hidden and together reach the limit. Source: domain.md section 7.
 */
export function suppressSmallNumbers(
  parts: readonly CountedPart[],
  limit: number,
  totalIsShown: boolean,
): Set<string> {
  const counted = parts
    .flatMap(({ id, count }) => (count === null || count <= 0 ? [] : [{ id, count }]))
    .sort((a, b) => a.count - b.count);
  const small = counted.filter(({ count }) => count < limit);
  const hidden = new Set(small.map(({ id }) => id));
  if (hidden.size === 0 || !totalIsShown) return hidden;
  let sum = small.reduce((total, { count }) => total + count, 0);
  for (const { id, count } of counted.slice(small.length)) {
    if (hidden.size >= 2 && sum >= limit) break;
    hidden.add(id);
    sum += count;
  }
  return hidden;
}
