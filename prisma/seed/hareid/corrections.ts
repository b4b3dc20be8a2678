import type { SeedValue } from "../shape";

const sickLeave = {
  indicator: "SJUKEFRAVAER",
  unit: "heimetenesta",
  period: "2026-05",
  kind: "ratio",
} as const;
const spending = {
  indicator: "BUDSJETTFORBRUK",
  unit: "helsestasjon-legekontor",
  period: "2026-T1",
  kind: "ratio",
} as const;
const reading = { indicator: "LESING", unit: "strandlia-skule", period: "2024/25", kind: "value" } as const;
const delivered = { indicator: "VATN-LEVERT", unit: "vatn-avlop", period: "2026-03", kind: "value" } as const;

/** Cells reported first one way and later another, with the reason why. */
export const corrections: SeedValue[] = [
  {
    ...sickLeave,
    on: "2026-06-11",
    numerator: "113",
    denominator: "874",
    comment:
      "12,9 % er det høgaste vi har hatt i mai. Vi undersøkjer om fråværet er ført rett etter vaktbyta i haust.",
  },
  {
    ...sickLeave,
    on: "2026-07-02",
    numerator: "84",
    denominator: "874",
    comment:
      "Retta frå 12,9 % til 9,6 %: 29 dagsverk var førte dobbelt i lønssystemet ved vaktbyte. Rutina for føring er endra.",
  },
  {
    ...spending,
    on: "2026-05-12",
    numerator: "5491",
    denominator: "5280",
    comment:
      "Forbruket er 104,0 % av budsjettet. Refusjonar frå Helfo kan mangle; vi kontrollerer med rekneskapen.",
  },
  {
    ...spending,
    on: "2026-06-03",
    numerator: "5317",
    denominator: "5280",
    comment: "Retta frå 104,0 % til 100,7 %: refusjonar frå Helfo for mars og april var ikkje periodiserte.",
  },
  { ...reading, on: "2025-08-18", value: "48.6" },
  {
    ...reading,
    on: "2025-10-06",
    value: "47.2",
    comment:
      "Retta frå 48,6 til 47,2 skalapoeng: resultatet frå ei av to klasser mangla då vi rapporterte. Skulen går gjennom leseprøvene med rettleiar.",
  },
  { ...delivered, on: "2026-04-10", value: "44850" },
  {
    ...delivered,
    on: "2026-05-05",
    value: "38450",
    comment:
      "Retta frå 44 850 til 38 450 m³: sonemålaren på Hjørungavåg blei lesen av med feil faktor etter skifte.",
  },
];
