/** The position of what is put last among siblings, after those that are archived too. */
export function positionAfter(siblings: readonly { position: number }[]): number {
  return Math.max(-1, ...siblings.map(({ position }) => position)) + 1;
}
