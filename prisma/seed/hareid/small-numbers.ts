import type { SeedValue } from "../shape";

/** Surveys so few answered that the figure may not be shown: below the indicator's small-number limit. */
export const smallNumbers: SeedValue[] = [
  {
    indicator: "BRUKAR-NOGDE",
    unit: "plan-byggesak",
    period: "2024",
    on: "2025-01-14",
    kind: "ratio",
    numerator: "3",
    denominator: "4",
    comment: "Berre fire svara. Vi har flytta undersøkinga til brevet som følgjer vedtaket.",
  },
  {
    indicator: "BRUKAR-NOGDE",
    unit: "okonomi",
    period: "2025",
    on: "2026-01-13",
    kind: "ratio",
    numerator: "4",
    denominator: "4",
    comment: "Berre fire leiarar svara. Vi purrar neste gong.",
  },
];
