import { about } from "./chance";
import type { Series } from "./series";

const contracted = "fjordglott-omsorgssenter";

/** A denominator per unit that varies little. */
const steady = (amounts: Record<string, number>): Series["denominator"] => {
  return (unit, period) => about(amounts[unit] ?? 0, `${unit}|${period.code}`, 0.03);
};

/** Contracted care: more professionals and lower absence, but people come and go, and residents meet ever more faces. */
export const careSeries: Series[] = [
  {
    indicator: "OMS-BRUKARAR",
    noise: 1.4,
    courses: { "solsida-sjukeheim": [58, 0], [contracted]: [32, 0], heimetenesta: [188, 4] },
  },
  {
    indicator: "KONTINUITET",
    noise: 0.4,
    courses: { "solsida-sjukeheim": [11.8, -0.4], [contracted]: [10.4, 1], heimetenesta: [15.6, 0.3] },
  },
  {
    indicator: "ERNAERING",
    noise: 4,
    denominator: steady({ "solsida-sjukeheim": 55, [contracted]: 31, heimetenesta: 148 }),
    courses: { "solsida-sjukeheim": [86, 1.5], [contracted]: [91, 0], heimetenesta: [69, 3.5] },
  },
  {
    indicator: "OMS-UTGIFT",
    noise: 250,
    courses: {
      "solsida-sjukeheim": [36_700, 1_000],
      [contracted]: [20_150, 320],
      heimetenesta: [26_100, 1_500],
    },
  },
  {
    indicator: "FAGUTDANNA",
    noise: 1.5,
    denominator: steady({ "solsida-sjukeheim": 52, [contracted]: 30, heimetenesta: 40 }),
    courses: { "solsida-sjukeheim": [73, 0.8], [contracted]: [84, 0.8], heimetenesta: [71, -0.6] },
  },
  {
    indicator: "TURNOVER",
    noise: 1,
    denominator: steady({ "solsida-sjukeheim": 71, [contracted]: 41, heimetenesta: 56 }),
    courses: { "solsida-sjukeheim": [9, -0.5], [contracted]: [8, 3.5], heimetenesta: [11, 0.6] },
  },
  {
    indicator: "VALD-TRUSLAR",
    noise: 3.5,
    courses: { "solsida-sjukeheim": [6.6, 0.3], [contracted]: [2.6, 0.2], heimetenesta: [3.4, 0.3] },
  },
];
