import { expect, it } from "vitest";
import { orderedFigures } from "@/components/scorecard/figure-order";
import type { IndicatorRow, PerspectiveView, ScorecardView } from "@/lib/data/dashboard-view";
import { dashboardLook } from "@/lib/schemas/dashboard-look";

type Made = { code: string; name: string; perspective: string } & Partial<IndicatorRow>;

const value = (status: string, score: number | null) => ({
  cell: { kind: "value", value: 0 } as IndicatorRow["cell"],
  judgement: { status, score } as IndicatorRow["judgement"],
});
const trend = (verdict: string) => ({ trend: { verdict } as IndicatorRow["trend"] });
const rows: Made[] = [
  { code: "R10", name: "Østlege", perspective: "b", ...value("reached", 100), ...trend("better") },
  { code: "R2", name: "Ærlege", perspective: "a", ...value("below", 40), ...trend("unchanged") },
  { code: "R1", name: "Blide", perspective: "gone", cell: { kind: "late" }, judgement: null },
  { code: "T1", name: "Aktive", perspective: "a", ...value("below", 10), ...trend("worse") },
  { code: "T2", name: "Gule", perspective: "b", ...value("acceptable", 60) },
  {
    code: "T3",
    name: "Opne",
    perspective: "b",
    cell: { kind: "notApplicable", reason: null } as IndicatorRow["cell"],
  },
];
const factors = rows.map(({ name, perspective, ...row }) => ({
  perspective,
  indicators: [{ ...row, hidden: null, indicator: { name: { nn: name }, scored: true } }],
}));
const cards = [{ focusAreas: [{ objectives: [{ successFactors: factors }] }] }] as unknown as ScorecardView[];
const perspectives = ["a", "b"].map((code) => ({ code })) as PerspectiveView[];

it.each([
  ["card", ["R10", "R2", "R1", "T1", "T2", "T3"]],
  ["code", ["R1", "R2", "R10", "T1", "T2", "T3"]],
  ["name", ["T1", "R1", "T2", "T3", "R2", "R10"]],
  ["perspective", ["R2", "T1", "R10", "T2", "T3", "R1"]],
  ["status", ["T1", "R2", "R1", "T2", "R10", "T3"]],
  ["trend", ["T1", "R2", "R10", "R1", "T2", "T3"]],
] as const)("by %s", (order, codes) => {
  const shown = orderedFigures(cards, perspectives, order, "nn");
  expect(shown.map(({ row }) => row.code)).toEqual(codes);
  expect(rows[0]?.code).toBe("R10");
});

it("an address that says nothing known is the cards in their own order", () => {
  expect(dashboardLook.parse({ view: "x", sort: undefined })).toEqual({ view: "cards", sort: "card" });
  expect(dashboardLook.parse({ view: "table", sort: "trend" })).toEqual({ view: "table", sort: "trend" });
});
