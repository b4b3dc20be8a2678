export type Spot = { x: number; y: number };

/** One path through the spots; null is a gap, and a spot alone between gaps becomes a dot of the line's own width. */
export function linePath(spots: readonly (Spot | null)[]): string {
  let path = "";
  spots.forEach((spot, index) => {
    if (!spot) return;
    const at = `${round(spot.x)} ${round(spot.y)}`;
    if (spots[index - 1]) path += `L${at}`;
    else path += spots[index + 1] ? `M${at}` : `M${at}h0`;
  });
  return path;
}

const round = (at: number) => Math.round(at * 10) / 10;
