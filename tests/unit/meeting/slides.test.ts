import { describe, expect, it } from "vitest";
import { slidesOf } from "@/components/meeting/slides";
import type { IndicatorRow, ScorecardView, UnitDashboard } from "@/lib/data/dashboard-view";

type Verdict = "better" | "worse" | "unchanged";

const row = (code: string, score: number | null, verdict: Verdict = "unchanged") =>
  ({
    id: code,
    indicator: { id: code },
    judgement: score === null ? null : { score, status: score < 50 ? "below" : "acceptable" },
    trend: { verdict },
  }) as unknown as IndicatorRow;

const card = (factors: Record<string, IndicatorRow[]>) =>
  ({
    focusAreas: [
      {
        objectives: [
          {
            successFactors: Object.entries(factors).map(([perspective, indicators]) => ({
              perspective,
              indicators,
            })),
          },
        ],
      },
    ],
  }) as unknown as ScorecardView;

const perspectives = ["users", "staff", "economy"].map((code) => ({ code })) as UnitDashboard["perspectives"];

describe("slidesOf", () => {
  it("shows a unit without cards first and last only", () => {
    expect(slidesOf({ perspectives, scorecards: [] }).map(({ kind }) => kind)).toEqual(["title", "end"]);
  });

  it("shows each measured perspective, each red figure once with the worst first, what has changed, and the end", () => {
    const [mild, bad] = [row("mild", 40, "worse"), row("bad", 10)];
    const scorecards = [
      card({ users: [row("fine", 80, "better"), mild], staff: [bad, row("waiting", null)] }),
      card({ users: [bad] }),
    ];
    const slides = slidesOf({ perspectives, scorecards });
    expect(slides.map(({ kind }) => kind)).toEqual([
      "title",
      "perspective",
      "perspective",
      "red",
      "red",
      "changes",
      "end",
    ]);
    expect(slides[1]).toMatchObject({ rows: [{ id: "bad" }, { id: "mild" }, { id: "fine" }], more: 0 });
    expect(slides[2]).toMatchObject({ rows: [{ id: "bad" }, { id: "waiting" }] });
    expect(slides[3]).toEqual({ kind: "red", row: bad });
    expect(slides[4]).toEqual({ kind: "red", row: mild });
    expect(slides[5]).toMatchObject({ better: [{ id: "fine" }], worse: [{ id: "mild" }], rest: 2 });
  });

  it("shows as many lines as can be read, and says how many more there are", () => {
    const many = Array.from({ length: 9 }, (_, at) => row(`i${at}`, 90 - at));
    const [, perspective] = slidesOf({ perspectives, scorecards: [card({ users: many })] });
    expect(perspective).toMatchObject({ rows: { length: 6, 0: { id: "i8" } }, more: 3 });
  });
});
