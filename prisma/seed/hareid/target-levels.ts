import type { SeedTargetLevel } from "../shape";

/** The council's yearly decision on budget and goals. Case numbers are fictitious. */
const decided = {
  2023: { adoptedBy: "Kommunestyret", caseNumber: "22/131", adoptedOn: "2022-12-15" },
  2025: { adoptedBy: "Kommunestyret", caseNumber: "24/118", adoptedOn: "2024-12-12" },
  2026: { adoptedBy: "Kommunestyret", caseNumber: "25/127", adoptedOn: "2025-12-11" },
};
const state = { adoptedBy: "Lov og forskrift" };

/** Ambition and lowest acceptable from a period on: for all, or for a unit and those below it. */
function level(
  indicator: string,
  from: string,
  ambition: string,
  lowest: string,
  unit?: string,
): SeedTargetLevel {
  return { indicator, from, ambition, lowest, ...(unit ? { unit } : {}) };
}

const wholeMunicipality: SeedTargetLevel[] = [
  { ...level("SJUKEFRAVAER", "2023", "6", "9"), ...decided[2023] },
  { ...level("SJUKEFRAVAER", "2025", "5.5", "8.5"), ...decided[2025] },
  { ...level("SJUKEFRAVAER", "2023", "7.5", "11", "helse-omsorg"), ...decided[2023] },
  { ...level("SJUKEFRAVAER", "2026", "7", "10.5", "helse-omsorg"), ...decided[2026] },
  { ...level("BUDSJETTFORBRUK", "2023", "100", "102"), ...decided[2023] },
  { ...level("BUDSJETTFORBRUK", "2026", "100", "101.5"), ...decided[2026] },
  level("HMS-LUKKA", "2023", "95", "75"),
  level("BRUKAR-NOGDE", "2023", "85", "70"),
  level("BRUKAR-NOGDE", "2023", "92", "80", "kultur"),
  level("MEISTRING", "2023", "4.3", "3.9"),
  level("FORBETRING", "2023", "2", "1"),
  { ...level("NETTO-DRIFT", "2023", "1.75", "0"), ...decided[2023] },
  { ...level("DISPOSISJONSFOND", "2023", "10", "5"), ...decided[2023] },
  { ...level("TILLIT", "2023", "70", "58"), ...decided[2023] },
  { ...level("TILLIT", "2026", "70", "60"), ...decided[2026] },
];

const childhood: SeedTargetLevel[] = [
  { ...level("LESING", "2023", "50", "47"), ...decided[2023] },
  { ...level("ELEV-TRYGT", "2023", "95", "88"), ...decided[2023] },
  { ...level("ELEV-TRYGT", "2025/26", "97", "90"), ...decided[2025] },
  level("ELEVFRAVAER", "2023", "4", "6.5"),
  level("ELEVFRAVAER", "2023", "5", "8", "hareid-ungdomsskule"),
  level("BARN-PER-VAKSEN", "2023", "5.5", "6"),
  level("BARN-PER-VAKSEN", "2025", "6", "6.5", "sjostjerna-barnehage"),
  { ...level("PEDAGOGNORM", "2023", "1", "1"), direction: "higher", ...state },
  level("SPRAKMILJO", "2023", "5", "3"),
];

const care: SeedTargetLevel[] = [
  { ...level("KONTINUITET", "2023", "11.5", "16"), ...decided[2023] },
  { ...level("KONTINUITET", "2023", "10", "14", "solsida-sjukeheim"), ...decided[2023] },
  { ...level("KONTINUITET", "2023", "10", "14", "fjordglott-omsorgssenter"), ...decided[2023] },
  { ...level("KONTINUITET", "2023", "12", "17", "heimetenesta"), ...decided[2023] },
  {
    ...level("KONTINUITET", "2025", "10", "13", "fjordglott-omsorgssenter"),
    adoptedBy: "Kontrakten med leverandøren",
    caseNumber: "24/86",
    adoptedOn: "2024-10-03",
  },
  level("ERNAERING", "2023", "95", "80"),
  level("FAGUTDANNA", "2023", "80", "68"),
  { ...level("FAGUTDANNA", "2026", "82", "70"), ...decided[2026] },
  { ...level("TURNOVER", "2023", "4", "2"), ambitionUpper: "10", lowestUpper: "15" },
  level("VALD-TRUSLAR", "2023", "8", "20", "helse-omsorg"),
  level("VALD-TRUSLAR", "2023", "4", "9", "solsida-sjukeheim"),
  level("VALD-TRUSLAR", "2023", "2", "5", "fjordglott-omsorgssenter"),
  level("VALD-TRUSLAR", "2023", "2", "6", "heimetenesta"),
  level("UTGIFT-PER-BRUKAR", "2023", "285", "315", "helse-omsorg"),
  level("UTGIFT-PER-BRUKAR", "2023", "630", "690", "solsida-sjukeheim"),
  level("UTGIFT-PER-BRUKAR", "2023", "630", "690", "fjordglott-omsorgssenter"),
  level("UTGIFT-PER-BRUKAR", "2023", "135", "155", "heimetenesta"),
];

const technical: SeedTargetLevel[] = [
  level("MELDINGAR-3D", "2023", "90", "75"),
  level("KOYRETOY-UTE", "2023", "2", "6", "teknisk"),
  level("KOYRETOY-UTE", "2023", "0.5", "2", "vatn-avlop"),
  level("KOYRETOY-UTE", "2023", "1", "3", "veg-park"),
  level("KOYRETOY-UTE", "2023", "0.5", "2", "eigedom-reinhald"),
  level("KOYRETOY-UTE", "2023", "0", "1", "plan-byggesak"),
  level("VEDLIKEHALD", "2023", "95", "80"),
  { ...level("UTSLEPPSFRIE", "2023", "40", "15"), ...decided[2023] },
  { ...level("UTSLEPPSFRIE", "2026", "60", "30"), ...decided[2026] },
  { ...level("VATN-LEKKASJE", "2023", "28", "42"), ...decided[2023] },
  { ...level("VATN-LEKKASJE", "2025", "25", "38"), ...decided[2025] },
  { ...level("VATN-LEKKASJE", "2026", "22", "34"), ...decided[2026] },
  { ...level("VASSPROVAR", "2023", "100", "98"), ...state },
];

export const targetLevels: SeedTargetLevel[] = [...wholeMunicipality, ...childhood, ...care, ...technical];
