import type { SeedUnit } from "../shape";
import { texts } from "../texts";

const root = "hareid-kommune";

/** Nursing homes and the school with trouble have invented names; all figures are fictitious. */
export const units: SeedUnit[] = [
  {
    code: root,
    parent: null,
    kind: "organisation",
    name: texts("Hareid kommune", "Hareid kommune", "Hareid municipality"),
  },
  {
    code: "oppvekst",
    parent: root,
    kind: "sector",
    name: texts("Oppvekst", "Oppvekst", "Education and childhood"),
    vision: texts(
      "Alle barn og unge meistrar, høyrer til og gler seg til i morgon.",
      "Alle barn og unge mestrer, hører til og gleder seg til i morgen.",
      "Every child copes, belongs and looks forward to tomorrow.",
    ),
  },
  school("hareid-skule", "Hareid skule", "Hareid skole", "Hareid school"),
  school("strandlia-skule", "Strandlia skule", "Strandlia skole", "Strandlia school"),
  school("hjorungavag-skule", "Hjørungavåg skule", "Hjørungavåg skole", "Hjørungavåg school"),
  school(
    "hareid-ungdomsskule",
    "Hareid ungdomsskule",
    "Hareid ungdomsskole",
    "Hareid lower secondary school",
  ),
  kindergarten("hareid-barnehage", "Hareid barnehage", "Hareid kindergarten"),
  kindergarten("hjorungavag-barnehage", "Hjørungavåg barnehage", "Hjørungavåg kindergarten"),
  kindergarten("brandal-barnehage", "Brandal barnehage", "Brandal kindergarten"),
  {
    ...kindergarten(
      "sjostjerna-barnehage",
      "Sjøstjerna friluftsbarnehage",
      "Sjøstjerna outdoor kindergarten",
    ),
    providerForm: "voluntary",
    openedOn: "2025-01-01",
  },
  {
    code: "helse-omsorg",
    parent: root,
    kind: "sector",
    name: texts("Helse og omsorg", "Helse og omsorg", "Health and care"),
    vision: texts(
      "Trygg heime så lenge som råd, trygg hos oss når det trengst.",
      "Trygg hjemme så lenge som mulig, trygg hos oss når det trengs.",
      "Safe at home for as long as possible, safe with us when needed.",
    ),
  },
  {
    code: "solsida-sjukeheim",
    parent: "helse-omsorg",
    kind: "nursingHome",
    name: texts("Solsida sjukeheim", "Solsida sykehjem", "Solsida nursing home"),
  },
  {
    code: "fjordglott-omsorgssenter",
    parent: "helse-omsorg",
    kind: "nursingHome",
    providerForm: "contracted",
    contractFrom: "2022-07-01",
    contractTo: "2027-06-30",
    name: texts("Fjordgløtt omsorgssenter", "Fjordgløtt omsorgssenter", "Fjordgløtt care centre"),
  },
  {
    code: "heimetenesta",
    parent: "helse-omsorg",
    kind: "homeCare",
    name: texts("Heimetenesta", "Hjemmetjenesten", "Home care"),
  },
  {
    code: "helsestasjon-legekontor",
    parent: "helse-omsorg",
    kind: "other",
    name: texts("Helsestasjon og legekontor", "Helsestasjon og legekontor", "Health centre and surgery"),
  },
  {
    code: "nav-hareid",
    parent: "helse-omsorg",
    kind: "other",
    name: texts("NAV Hareid", "NAV Hareid", "NAV Hareid (welfare office)"),
  },
  {
    code: "teknisk",
    parent: root,
    kind: "sector",
    name: texts("Teknisk drift", "Teknisk drift", "Technical services"),
  },
  technical("vatn-avlop", "Vatn og avløp", "Vann og avløp", "Water and sewerage"),
  technical("veg-park", "Veg og park", "Vei og park", "Roads and parks"),
  technical("eigedom-reinhald", "Eigedom og reinhald", "Eiendom og renhold", "Property and cleaning"),
  technical("plan-byggesak", "Plan og byggesak", "Plan og byggesak", "Planning and building permits"),
  { code: "kultur", parent: root, kind: "sector", name: texts("Kultur", "Kultur", "Culture") },
  {
    code: "biblioteket",
    parent: "kultur",
    kind: "culture",
    name: texts("Hareid bibliotek", "Hareid bibliotek", "Hareid library"),
  },
  {
    code: "kulturskulen",
    parent: "kultur",
    kind: "culture",
    name: texts("Hareid kulturskule", "Hareid kulturskole", "Hareid school of music and arts"),
  },
  {
    code: "administrasjon",
    parent: root,
    kind: "sector",
    name: texts("Administrasjon", "Administrasjon", "Administration"),
  },
  {
    code: "okonomi",
    parent: "administrasjon",
    kind: "administration",
    name: texts("Økonomi og løn", "Økonomi og lønn", "Finance and payroll"),
  },
  {
    code: "personal-service",
    parent: "administrasjon",
    kind: "administration",
    name: texts("Personal og service", "Personal og service", "Personnel and customer service"),
  },
];

function school(code: string, nn: string, nb: string, en: string): SeedUnit {
  return { code, parent: "oppvekst", kind: "school", name: texts(nn, nb, en) };
}

function kindergarten(code: string, norwegian: string, en: string): SeedUnit {
  return { code, parent: "oppvekst", kind: "kindergarten", name: texts(norwegian, norwegian, en) };
}

function technical(code: string, nn: string, nb: string, en: string): SeedUnit {
  return { code, parent: "teknisk", kind: "technicalService", name: texts(nn, nb, en) };
}
