import type { Day } from "./day";
import { compareSeriousness } from "./deviation";
import type { Judgement, Status } from "./score";

/** How a red figure is looked after, the most neglected first. */
const CARE = ["unexplained", "overdue", "noInitiative", "underway"] as const;
export type Care = (typeof CARE)[number];

/** What has been done about a red figure, in one word. A deadline gone is told before the initiative that was to meet it. */
export function careOf(done: { explained: boolean; overdue: boolean; initiatives: number }): Care {
  if (done.overdue) return "overdue";
  if (!done.explained) return "unexplained";
  return done.initiatives === 0 ? "noInitiative" : "underway";
}

/** A run of red up to now: how many figures, and how many periods back the first of them lies. */
export type RedRun = { length: number; back: number };

/**
 * How long something has been red, looking back from now (0) so many periods at most. A period without a judgement neither ends the run nor
 * counts in it.
 */
export function redRun(statusAt: (back: number) => Status | null, limit: number): RedRun {
  const run: RedRun = { length: 0, back: 0 };
  for (let back = 0; back < limit; back += 1) {
    const status = statusAt(back);
    if (status !== null && status !== "below") break;
    if (status === "below") {
      run.length += 1;
      run.back = back;
    }
  }
  return run;
}

/** What the order of red figures rests on. `care` is null where it is not known. */
export type Attention = { judgement: Judgement; care: Care | null; run: RedRun; since: Day };

/**
 * Orders what needs attention: what lies a whole band or more below the lowest acceptable first, then what is most neglected, then
 * what has been red longest, then as deviations are ordered. For Array.sort.
 */
export function compareAttention(a: Attention, b: Attention): number {
  return (
    Number(isFar(b)) - Number(isFar(a)) ||
    neglect(a) - neglect(b) ||
    b.run.length - a.run.length ||
    compareSeriousness(
      { judgement: a.judgement, openedOn: a.since },
      { judgement: b.judgement, openedOn: b.since },
    )
  );
}

/** A cliff has no distance: not reaching it is all there is. */
const isFar = ({ judgement: { p } }: Attention) => p === null || p <= -1;

const neglect = ({ care }: Attention) => (care === null ? 0 : CARE.indexOf(care));
