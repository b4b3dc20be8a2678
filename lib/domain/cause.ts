/** More of the cause leads to more (positive) or less (negative) of the effect after some months. Ends are keys of any kind. */
export type Cause = {
  id: string;
  cause: string;
  effect: string;
  sign: "positive" | "negative";
  lagMonths: number;
};

/** Links that lead back to where they began. Reinforcing: a change comes back as more of the same; balancing: it is held back. */
export type CauseLoop = { links: Cause[]; kind: "reinforcing" | "balancing"; lagMonths: number };

/** Why a link cannot stand beside the others: it leads to itself, or says the same as one of them. Null when it can. */
export function refuseCause(
  link: Pick<Cause, "cause" | "effect">,
  others: readonly Pick<Cause, "cause" | "effect">[],
): "sameThing" | "alreadyThere" | null {
  if (link.cause === link.effect) return "sameThing";
  const isThere = others.some(({ cause, effect }) => cause === link.cause && effect === link.effect);
  return isThere ? "alreadyThere" : null;
}

/**
 * The loops among links: for each link the shortest way back to its cause, each loop once. A loop is no mistake – causes do feed
 * back – but nobody should make one unawares. Its kind is the product of the signs (system dynamics: Forrester 1961).
 */
export function causeLoops(links: readonly Cause[]): CauseLoop[] {
  const loops = new Map<string, CauseLoop>();
  for (const link of links) {
    const wayBack = shortestWay(links, link.effect, link.cause);
    if (!wayBack) continue;
    const around = [link, ...wayBack];
    const key = around
      .map(({ id }) => id)
      .sort()
      .join(" ");
    if (!loops.has(key)) loops.set(key, loopOf(around));
  }
  return [...loops.values()];
}

function loopOf(links: Cause[]): CauseLoop {
  const negative = links.filter(({ sign }) => sign === "negative").length;
  return {
    links,
    kind: negative % 2 === 0 ? "reinforcing" : "balancing",
    lagMonths: links.reduce((sum, { lagMonths }) => sum + lagMonths, 0),
  };
}

/** Breadth first, so that the first way found is among the shortest; null when there is none. */
function shortestWay(links: readonly Cause[], from: string, to: string): Cause[] | null {
  const ways = new Map<string, Cause[]>([[from, []]]);
  for (const [place, way] of ways) {
    if (place === to) return way;
    for (const link of links) {
      if (link.cause === place && !ways.has(link.effect)) ways.set(link.effect, [...way, link]);
    }
  }
  return null;
}
