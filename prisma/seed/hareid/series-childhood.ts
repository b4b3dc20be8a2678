import { about } from "./chance";
import type { Series } from "./series";

const pupils: Record<string, number> = {
  "hareid-skule": 246,
  "strandlia-skule": 108,
  "hjorungavag-skule": 97,
  "hareid-ungdomsskule": 194,
};
const schoolDays = [21, 16, 21, 16, 18, 14, 0, 10, 21, 18, 21, 15];
const pupilAnswers: Record<string, number> = {
  "hareid-skule": 34,
  "strandlia-skule": 15,
  "hjorungavag-skule": 13,
  "hareid-ungdomsskule": 63,
};

/** Schools, where Strandlia's reading falls year by year, and kindergartens, where Brandal lacks staff. */
export const childhoodSeries: Series[] = [
  {
    indicator: "ELEVAR",
    noise: 2,
    courses: {
      "hareid-skule": [252, -2],
      "strandlia-skule": [117, -4],
      "hjorungavag-skule": [94, 1],
      "hareid-ungdomsskule": [190, 2],
    },
  },
  {
    indicator: "LESING",
    noise: 0.4,
    courses: {
      "hareid-skule": [49.9, 0.2],
      "strandlia-skule": [52.6, -2.1],
      "hjorungavag-skule": [48.4, 0.5],
      "hareid-ungdomsskule": [49, 0.3],
    },
  },
  {
    indicator: "ELEV-TRYGT",
    noise: 1.5,
    denominator: (unit, period) => about(pupilAnswers[unit] ?? 20, `${unit}|${period.code}`, 0.12),
    courses: {
      "hareid-skule": [93, 1],
      "strandlia-skule": [95, -3],
      "hjorungavag-skule": [96, 0],
      "hareid-ungdomsskule": [89, 1.2],
    },
  },
  {
    indicator: "ELEVFRAVAER",
    noise: 0.6,
    season: [0.9, 1, 0.6, 0.1, -0.2, 0.3, 0, -1, -0.6, -0.1, 0.4, 0.7],
    denominator: (unit, period) => (pupils[unit] ?? 0) * (schoolDays[period.index - 1] ?? 0),
    courses: {
      "hareid-skule": [4.2, 0],
      "strandlia-skule": [4.4, 0.5],
      "hjorungavag-skule": [3.7, 0.1],
      "hareid-ungdomsskule": [6.3, 0.1],
    },
  },
  {
    indicator: "BHG-BARN",
    noise: 1.5,
    courses: {
      "hareid-barnehage": [84, -1],
      "hjorungavag-barnehage": [46, 0],
      "brandal-barnehage": [32, 1],
      "sjostjerna-barnehage": [6, 5],
    },
  },
  {
    indicator: "BARN-PER-VAKSEN",
    noise: 0.12,
    courses: {
      "hareid-barnehage": [5.7, -0.05],
      "hjorungavag-barnehage": [5.5, 0],
      "brandal-barnehage": [5.7, 0.15],
      "sjostjerna-barnehage": [6.1, 0],
    },
  },
  {
    indicator: "PEDAGOGNORM",
    noise: 0.2,
    courses: {
      "hareid-barnehage": [0.9, 0],
      "hjorungavag-barnehage": [0.9, 0],
      "brandal-barnehage": [0.95, -0.2],
      "sjostjerna-barnehage": [0.9, 0],
    },
  },
  {
    indicator: "SPRAKMILJO",
    noise: 0.7,
    courses: {
      "hareid-barnehage": [4, 0.2],
      "hjorungavag-barnehage": [3, 0.4],
      "brandal-barnehage": [3.2, -0.35],
      "sjostjerna-barnehage": [3.8, 0],
    },
  },
];
