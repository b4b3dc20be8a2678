/** Full-time equivalents per unit that has staff of its own. */
const staff: Record<string, number> = {
  "hareid-skule": 38,
  "strandlia-skule": 21,
  "hjorungavag-skule": 19,
  "hareid-ungdomsskule": 31,
  "hareid-barnehage": 22,
  "hjorungavag-barnehage": 14,
  "brandal-barnehage": 10,
  "sjostjerna-barnehage": 7,
  "solsida-sjukeheim": 62,
  "fjordglott-omsorgssenter": 34,
  heimetenesta: 46,
  "helsestasjon-legekontor": 18,
  "nav-hareid": 14,
  "vatn-avlop": 9,
  "veg-park": 12,
  "eigedom-reinhald": 28,
  "plan-byggesak": 8,
  biblioteket: 5,
  kulturskulen: 7,
  okonomi: 9,
  "personal-service": 12,
};

export const staffOf = (unit: string) => staff[unit] ?? 0;
