import type { SeedIndicator } from "../shape";
import { sameText, texts } from "../texts";

const yearly = {
  scored: true,
  frequency: "schoolYear",
  overTime: "last",
  ownerTitle: texts("Rektor", "Rektor", "Head teacher"),
  demandedBy: "council",
} as const;

/** The indicators of the Heimdal card. */
export const indicators: SeedIndicator[] = [
  {
    ...yearly,
    code: "R1.1",
    name: texts(
      "Omfang/bruk av alternative opplæringsarenaer",
      "Omfang/bruk av alternative opplæringsarenaer",
      "Extent/use of alternative learning arenas",
    ),
    why: texts(
      "Elevar som lærer noko av faget ute i arbeidslivet, ser kva dei skal bruke det til, og bedrifter som har hatt elevar, tek oftare inn lærlingar.",
      "Elever som lærer noe av faget ute i arbeidslivet, ser hva de skal bruke det til, og bedrifter som har hatt elever, tar oftere inn lærlinger.",
      "Pupils who learn part of their trade at work see its use, and firms that have had pupils take apprentices more often.",
    ),
    definition: texts(
      "Veker med opplæring på arbeidsplass, verkstad eller i elevbedrift utanfor skulen, i snitt per elev på yrkesfag i skuleåret. Avdelingsleiarane melder inn i juni.",
      "Uker med opplæring på arbeidsplass, verksted eller i elevbedrift utenfor skolen, i snitt per elev på yrkesfag i skoleåret. Avdelingslederne melder inn i juni.",
      "Weeks of training at a workplace, workshop or pupil enterprise outside the school, mean per vocational pupil in the school year. Reported by the heads of department in June.",
    ),
    source: texts("Avtalene om utplassering", "Utplasseringsavtalene", "Work placement agreements"),
    valueUnit: texts("veker per elev", "uker per elev", "weeks per pupil"),
    decimals: 1,
    minimum: "0",
    maximum: "38",
    overUnits: "mean",
    step: "0.2",
    timing: "leading",
    hillStage: "production",
    minutesToReport: 60,
  },
  {
    ...yearly,
    code: "R1.2",
    name: texts("TAF-igangsetjing", "TAF-igangsetting", "TAF places started"),
    why: texts(
      "TAF (tekniske og allmenne fag) gir fagbrev og studiekompetanse på fire år. Talet viser kor mange bedrifter som vil satse på elevane våre.",
      "TAF (tekniske og allmenne fag) gir fagbrev og studiekompetanse på fire år. Tallet viser hvor mange bedrifter som vil satse på elevene våre.",
      "TAF (technical and general subjects) gives a trade certificate and university admission in four years. The number shows how many firms will invest in our pupils.",
    ),
    definition: texts(
      "Elevar som har teke til på TAF med signert kontrakt med bedrift per 1. oktober i skuleåret.",
      "Elever som har begynt på TAF med signert kontrakt med bedrift per 1. oktober i skoleåret.",
      "Pupils who have begun TAF with a signed contract with a firm by 1 October of the school year.",
    ),
    source: texts("TAF-koordinator", "TAF-koordinator", "TAF coordinator"),
    valueUnit: texts("elevar", "elever", "pupils"),
    decimals: 0,
    minimum: "0",
    maximum: "100",
    overUnits: "sum",
    step: "1",
    hillStage: "output",
    minutesToReport: 15,
  },
  {
    ...yearly,
    code: "R2.1",
    name: texts("Del primærsøkjarar", "Andel primærsøkere", "Share of first-choice applicants"),
    why: texts(
      "Ein skule med god status er førstevalet. Elevar på førstevalet sitt fullfører oftare.",
      "En skole med god status er førstevalget. Elever på førstevalget sitt fullfører oftere.",
      "A school of good standing is the first choice, and pupils on their first choice complete more often.",
    ),
    definition: texts(
      "Elevar på vg1 som hadde skulen som førsteval, delt på alle elevar på vg1 per 1. oktober.",
      "Elever på vg1 som hadde skolen som førstevalg, delt på alle elever på vg1 per 1. oktober.",
      "First-year pupils who had the school as their first choice, divided by all first-year pupils on 1 October.",
    ),
    source: texts(
      "Inntaket i fylkeskommunen (VIGO)",
      "Fylkeskommunens inntak (VIGO)",
      "County admissions (VIGO)",
    ),
    valueUnit: sameText("%"),
    decimals: 0,
    minimum: "0",
    maximum: "100",
    kind: "ratio",
    scale: 100,
    overUnits: "sum",
    step: "1",
    hillStage: "legitimacy",
    minutesToReport: 15,
  },
];
