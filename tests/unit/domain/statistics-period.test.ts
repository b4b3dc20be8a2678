import { expect, it } from "vitest";
import { statisticsPeriod } from "@/lib/domain/statistics-period";

it.each([
  ["2024", false, "2024"],
  ["2024K1", false, "2024-Q1"],
  ["2024Q4", false, "2024-Q4"],
  ["2024K5", false, null],
  ["2024M03", false, "2024-03"],
  ["2024M13", false, null],
  ["2024T1", false, "2024-T1"],
  ["2024H2", false, "2024-H2"],
  ["2024-2025", true, "2024/25"],
  ["2024/2025", true, "2024/25"],
  ["2024-2026", true, null],
  ["2024-2025", false, null],
  ["2024U07", false, null],
  ["", false, null],
])("%s (in a table of school years: %s) is %s", (code, inSchoolYears, period) => {
  expect(statisticsPeriod(code, inSchoolYears)).toBe(period);
});
