import { expect, it } from "vitest";
import { formatPeriod, formatPeriodShort } from "@/lib/format/period";

it.each([
  ["2026-03", "mars 2026", "mars 2026", "March 2026"],
  ["2026-Q2", "2. kvartal 2026", "2. kvartal 2026", "2nd quarter 2026"],
  ["2026-T1", "1. tertial 2026", "1. tertial 2026", "1st tertial 2026"],
  ["2026-H1", "1. halvår 2026", "1. halvår 2026", "1st half of 2026"],
  ["2025/26", "skuleåret 2025/26", "skoleåret 2025/26", "school year 2025/26"],
  ["2026", "2026", "2026", "2026"],
  ["nonsense", "nonsense", "nonsense", "nonsense"],
])("%s is written %s, %s and %s", (code, nn, nb, en) => {
  expect([formatPeriod(code, "nn"), formatPeriod(code, "nb"), formatPeriod(code, "en")]).toEqual([
    nn,
    nb,
    en,
  ]);
});

it.each([
  ["2026-11", "nov 26", "Nov 26"],
  ["2026-Q2", "2. kv. 26", "Q2 26"],
  ["2026-T1", "1. tert. 26", "T1 26"],
  ["2026-H1", "1. halvår 26", "H1 26"],
  ["2025/26", "2025/26", "2025/26"],
  ["2026", "2026", "2026"],
])("%s is written %s and %s in short", (code, nn, en) => {
  expect([formatPeriodShort(code, "nn"), formatPeriodShort(code, "en")]).toEqual([nn, en]);
});
