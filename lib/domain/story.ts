import type { RollUp } from "./roll-up";
import type { Status } from "./score";
import type { Trend } from "./trend";

/**
 * One indicator as the story needs it. `missing` should have been there; `waiting` is not ready yet; `outside` is no matter of the
 * story: it does not apply, is for information, or may not be shown. `followUp` is null where the reader is not told of it.
 */
export type StoryFigure = {
  id: string;
  state: "judged" | "missing" | "waiting" | "outside";
  status: Status | null;
  score: number | null;
  verdict: Trend["verdict"] | null;
  followUp: { isOpen: boolean; isExplained: boolean; initiatives: number } | null;
};

type Overall = Pick<RollUp, "status" | "score">;
type Counts = { judged: number; missing: number; reached: number; acceptable: number; below: number };

/** How it goes against the goals. */
type Standing =
  | { code: "noIndicators" | "waiting" | "nothingToJudge" }
  | { code: "allMissing"; missing: number }
  | ({ code: "insufficient" | "unscored" } & Counts)
  | ({ code: "reached" | "acceptable" | "below"; score: number } & Counts);

/** What is weakest, and who is on it. `others` are red too. */
type Weakest =
  | { code: "nothing" }
  | { code: "allReached"; judged: number }
  | { code: "weakest"; id: string }
  | {
      code: "red" | "redAlone" | "redUnexplained" | "redExplained" | "redUnderway";
      id: string;
      others: number;
      initiatives: number;
    };

/** What has changed since the period before that can be compared, or what is missing. */
type Change =
  | { code: "nothing" | "notYet" | "first" }
  | { code: "missing"; id: string; missing: number; total: number }
  | { code: "moved" | "unmoved"; better: number; worse: number; unchanged: number; missing: number };

/** A dashboard in three sentences, as codes and facts: the words are put to it in each language. */
export type Story = { standing: Standing; weakest: Weakest; change: Change };

/** Tells a dashboard from its numbers alone: what is, never what it is due to. An indicator is to be given once. */
export function storyOf(overall: Overall, figures: readonly StoryFigure[]): Story {
  const judged = figures.filter(({ state }) => state === "judged");
  return {
    standing: standingOf(overall, figures, judged),
    weakest: weakestOf(judged),
    change: changeOf(figures, judged),
  };
}

function standingOf(
  { status, score }: Overall,
  figures: readonly StoryFigure[],
  judged: readonly StoryFigure[],
): Standing {
  const missing = figures.filter(({ state }) => state === "missing").length;
  if (figures.length === 0) return { code: "noIndicators" };
  if (judged.length === 0 && missing > 0) return { code: "allMissing", missing };
  if (judged.length === 0) {
    return { code: figures.some(({ state }) => state === "waiting") ? "waiting" : "nothingToJudge" };
  }
  const count = (asked: Status) => judged.filter((figure) => figure.status === asked).length;
  const counts = {
    judged: judged.length,
    missing,
    reached: count("reached"),
    acceptable: count("acceptable"),
    below: count("below"),
  };
  if (status === "insufficient") return { code: status, ...counts };
  return status === "noScore" || score === null
    ? { code: "unscored", ...counts }
    : { code: status, score, ...counts };
}

function weakestOf(judged: readonly StoryFigure[]): Weakest {
  if (judged.length === 0) return { code: "nothing" };
  const red = inOrder(judged, "below");
  const [worst] = red;
  if (worst) {
    const initiatives = worst.followUp?.initiatives ?? 0;
    return { code: redCode(worst), id: worst.id, others: red.length - 1, initiatives };
  }
  const [weakest] = inOrder(judged, "acceptable");
  return weakest ? { code: "weakest", id: weakest.id } : { code: "allReached", judged: judged.length };
}

/** The lowest score first; a colour without a score cannot be told how bad it is, and stands last. */
function inOrder(judged: readonly StoryFigure[], status: Status): StoryFigure[] {
  const own = judged.filter((figure) => figure.status === status);
  return own.sort((one, other) => (one.score ?? 101) - (other.score ?? 101));
}

function redCode({ followUp }: StoryFigure) {
  if (followUp === null) return "red";
  if (followUp.initiatives > 0) return "redUnderway";
  if (!followUp.isOpen) return "redAlone";
  return followUp.isExplained ? "redExplained" : "redUnexplained";
}

function changeOf(figures: readonly StoryFigure[], judged: readonly StoryFigure[]): Change {
  const lacking = figures.filter(({ state }) => state === "missing");
  const count = (asked: Trend["verdict"]) => judged.filter(({ verdict }) => verdict === asked).length;
  const moves = { better: count("better"), worse: count("worse"), unchanged: count("unchanged") };
  const missing = lacking.length;
  if (moves.better + moves.worse > 0) return { code: "moved", ...moves, missing };
  if (moves.unchanged > 0) return { code: "unmoved", ...moves, missing };
  const [first] = lacking;
  if (first) return { code: "missing", id: first.id, missing, total: missing + judged.length };
  if (judged.length > 0) return { code: "first" };
  return { code: figures.some(({ state }) => state === "waiting") ? "notYet" : "nothing" };
}
