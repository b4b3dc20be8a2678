import { about } from "./chance";
import type { Series } from "./series";

const messages: Record<string, number> = {
  "vatn-avlop": 20,
  "veg-park": 46,
  "eigedom-reinhald": 24,
  "plan-byggesak": 28,
};
const tasksPerYear: Record<string, number> = {
  "vatn-avlop": 120,
  "veg-park": 90,
  "eigedom-reinhald": 159,
  "plan-byggesak": 36,
};
const fleet: Record<string, number> = {
  "vatn-avlop": 9,
  "veg-park": 14,
  "eigedom-reinhald": 11,
  "plan-byggesak": 2,
};

/** Technical services: slow answers in snow, more and more maintenance as planned, and a network that leaks less each year. */
export const technicalSeries: Series[] = [
  {
    indicator: "MELDINGAR-3D",
    noise: 6,
    season: [-6, -5, -3, 0, 1, 2, 2, 2, 2, 1, 0, -4],
    denominator: (unit, period) => about(messages[unit] ?? 10, `${unit}|${period.code}`, 0.3),
    courses: {
      "vatn-avlop": [88, 1],
      "veg-park": [80, 1],
      "eigedom-reinhald": [83, 1],
      "plan-byggesak": [72, 3],
    },
  },
  {
    indicator: "KOYRETOY-UTE",
    noise: 1,
    whole: true,
    season: [0.5, 0.4, 0.2, 0, 0, -0.1, -0.3, -0.2, 0, 0, 0.2, 0.3],
    courses: {
      "vatn-avlop": [0.5, 0],
      "veg-park": [1.8, 0.1],
      "eigedom-reinhald": [0.6, -0.1],
      "plan-byggesak": [-0.3, 0],
    },
  },
  {
    indicator: "VEDLIKEHALD",
    noise: 4,
    denominator: (unit, period) => ((tasksPerYear[unit] ?? 0) / 3) * period.index,
    courses: {
      "vatn-avlop": [90, 1.5],
      "veg-park": [86, -1],
      "eigedom-reinhald": [77, 3],
      "plan-byggesak": [88, 0],
    },
  },
  {
    indicator: "UTSLEPPSFRIE",
    noise: 0,
    denominator: (unit) => fleet[unit] ?? 1,
    courses: {
      "vatn-avlop": [18, 10],
      "veg-park": [10, 5],
      "eigedom-reinhald": [25, 11],
      "plan-byggesak": [50, 0],
    },
  },
  {
    indicator: "VATN-PRODUSERT",
    noise: 1100,
    season: [2600, 2400, 800, -600, -900, 300, 1500, 600, -900, -1400, -1200, 500],
    courses: { "vatn-avlop": [62_200, -2_000] },
  },
  {
    indicator: "VATN-LEVERT",
    noise: 600,
    season: [300, 200, -200, -300, 0, 600, 1300, 700, -200, -700, -700, -300],
    courses: { "vatn-avlop": [36_700, 600] },
  },
  {
    indicator: "VASSPROVAR",
    noise: 1.2,
    denominator: (unit, period) => about(60, `${unit}|${period.code}|prøver`, 0.05),
    courses: { "vatn-avlop": [94.6, 1.7] },
  },
];
