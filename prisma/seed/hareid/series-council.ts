import type { Series } from "./series";

/** The municipality as a whole: a shrinking surplus in spite of a growing population. */
export const councilSeries: Series[] = [
  { indicator: "NETTO-DRIFT", noise: 0.1, courses: { "hareid-kommune": [1.9, -0.75] } },
  {
    indicator: "DISPOSISJONSFOND",
    noise: 0.1,
    denominator: (_unit, period) => 521_400 + 18_300 * (period.year - 2023),
    courses: { "hareid-kommune": [8.3, -0.55] },
  },
  { indicator: "TILLIT", noise: 1, courses: { "hareid-kommune": [61, -1.4] } },
  { indicator: "FOLKETAL", noise: 6, courses: { "hareid-kommune": [5165, 9] } },
];
