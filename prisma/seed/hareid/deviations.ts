import type { SeedDeviation } from "../shape";
import { people } from "./people";

/** Red values that are followed up. Some are past their deadline, some not explained yet, and one is closed. All of it is fictitious. */
export const deviations: SeedDeviation[] = [
  {
    indicator: "LESING",
    unit: "strandlia-skule",
    period: "2025/26",
    explained: {
      fact: "Snittet på 5. trinn fall for andre året på rad, til 45,3 skalapoeng.",
      cause:
        "Fire av ni lærarar på mellomtrinnet er nye, og leseopplæringa har blitt ulik frå klasse til klasse.",
      action: "Felles leseplan frå august, to lærarar i lesetimane og rettleiing frå PPT gjennom skuleåret.",
      responsible: people.headTeacher,
      dueDay: "2027-06-18",
    },
    answer: {
      by: people.education,
      on: "2026-08-28",
      text: "God plan. Eg set av 0,4 årsverk til to-lærar i lesetimane ut skuleåret, og vil sjå resultatet av kartlegginga i januar.",
    },
  },
  {
    indicator: "ELEV-TRYGT",
    unit: "strandlia-skule",
    period: "2025/26",
    explained: {
      fact: "For mange elevar svarar at dei opplever mobbing, særleg på skulevegen og i garderoben.",
      cause: "Få vaksne er til stades i overgangane mellom timane, og reglane er ulike frå trinn til trinn.",
      action:
        "Vaksne i garderoben i alle friminutt, og ein tiltaksplan som elevrådet og FAU har laga saman med skulen.",
      responsible: people.headTeacher,
      dueDay: "2026-11-01",
    },
  },
  {
    indicator: "KONTINUITET",
    unit: "fjordglott-omsorgssenter",
    period: "2026-H1",
    explained: {
      fact: "Bebuarane møtte i snitt nesten 14 ulike tilsette på to veker. Kontrakten tillèt færre.",
      cause: "Sju faste slutta i vinter, og vaktene blei dekte av vikarbyrå.",
      action: "Leverandøren har fått varsel og skal levere ein plan for fast turnus.",
      responsible: people.care,
      dueDay: "2026-12-01",
    },
    answer: {
      by: people.director,
      on: "2026-09-03",
      text: "Kjem ikkje planen innan fristen, skal de førebu sak om dagbøter til formannskapet.",
    },
  },
  {
    indicator: "BUDSJETTFORBRUK",
    unit: "heimetenesta",
    period: "2026-T2",
    explained: {
      fact: "Heimetenesta har brukt 3,3 % meir enn budsjettet så langt i år.",
      cause: "Overtid og vikarbyrå ved sjukefråvær, og fire nye brukarar med store behov.",
      action: "Rullerande turnus frå september. Saka om budsjettjustering går til kommunestyret i desember.",
      responsible: people.care,
      dueDay: "2026-10-31",
    },
  },
  {
    indicator: "BARN-PER-VAKSEN",
    unit: "brandal-barnehage",
    period: "2026-T2",
    explained: {
      fact: "6,3 barn per vaksen i august.",
      cause: "To fagarbeidarar slutta før sommaren, og stillingane stod tomme.",
      action: "Ei er tilsett frå oktober. Den andre stillinga er lyst ut på nytt.",
      responsible: people.education,
      dueDay: "2026-12-15",
    },
  },
  {
    indicator: "UTSLEPPSFRIE",
    unit: "veg-park",
    period: "2026-H1",
    explained: {
      fact: "29 % av køyretøya er utsleppsfrie.",
      cause: "Leverandøren har utsett dei to elbilane til over nyttår.",
      action: "Dei gamle bilane blir selde så snart dei nye er her. Vi søkjer støtte til ladar.",
      responsible: people.director,
      dueDay: "2027-03-31",
    },
  },
  { indicator: "BUDSJETTFORBRUK", unit: "solsida-sjukeheim", period: "2026-T2" },
  { indicator: "FAGUTDANNA", unit: "heimetenesta", period: "2026-T2" },
  { indicator: "SJUKEFRAVAER", unit: "heimetenesta", period: "2026-09" },
  { indicator: "SJUKEFRAVAER", unit: "strandlia-skule", period: "2026-09" },
  {
    indicator: "SJUKEFRAVAER",
    unit: "solsida-sjukeheim",
    period: "2026-02",
    explained: {
      fact: "Fråværet var 10,6 % i februar, høgare enn vi kan leve med.",
      cause: "Mange korte fråvær på dobbeltvakter i helgane.",
      action: "Prøveordning med ønskjeturnus frå mars, og samtale med leiar etter tredje eigenmelding.",
      responsible: people.care,
      dueDay: "2026-06-01",
    },
    answer: {
      by: people.director,
      on: "2026-03-20",
      text: "Bra at de prøver noko nytt. Meld tilbake etter tre månader.",
    },
    closing: {
      by: people.director,
      on: "2026-06-22",
      text: "Fråværet har gått ned tre månader på rad, og mai er det lågaste sidan 2023. Ordninga held fram.",
    },
  },
];
