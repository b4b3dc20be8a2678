import type { SeedValue } from "../shape";

const noneDue = "Ingen avvik hadde frist i kvartalet.";
const powerCut =
  "Straumbrotet etter uvêret 11.–19. februar slo ut driftskontrollen og sonemålarane. Mengda let seg ikkje rekne ut.";

/** Cells where there is no number, and why. */
export const withoutValue: SeedValue[] = [
  {
    indicator: "HMS-LUKKA",
    unit: "kulturskulen",
    period: "2025-Q3",
    on: "2025-10-14",
    kind: "missing",
    comment: "Kvalitetssystemet blei bytt ut i august, og tala for kvartalet let seg ikkje hente ut.",
  },
  {
    indicator: "HMS-LUKKA",
    unit: "biblioteket",
    period: "2024-Q2",
    on: "2024-07-09",
    kind: "notApplicable",
    comment: noneDue,
  },
  {
    indicator: "HMS-LUKKA",
    unit: "biblioteket",
    period: "2025-Q1",
    on: "2025-04-08",
    kind: "notApplicable",
    comment: noneDue,
  },
  {
    indicator: "HMS-LUKKA",
    unit: "kulturskulen",
    period: "2024-Q3",
    on: "2024-10-10",
    kind: "notApplicable",
    comment: noneDue,
  },
  {
    indicator: "HMS-LUKKA",
    unit: "okonomi",
    period: "2026-Q2",
    on: "2026-07-07",
    kind: "notApplicable",
    comment: noneDue,
  },
  {
    indicator: "BRUKAR-NOGDE",
    unit: "nav-hareid",
    period: "2023",
    on: "2024-01-17",
    kind: "missing",
    comment: "Undersøkinga blei utsett då kontoret flytta i oktober. Ho er gjennomført som vanleg frå 2024.",
  },
  {
    indicator: "SPRAKMILJO",
    unit: "sjostjerna-barnehage",
    period: "2025-H1",
    on: "2025-07-08",
    kind: "notApplicable",
    comment: "Barnehagen opna 1. januar 2025. Første vurdering saman med PPT er hausten 2025.",
  },
  {
    indicator: "KONTINUITET",
    unit: "fjordglott-omsorgssenter",
    period: "2024-H2",
    on: "2025-01-14",
    kind: "missing",
    comment:
      "Leverandøren bytte turnussystem, og tala for veke 40–41 er tapte. Teke opp i kontraktmøtet i januar; rapportering er no eit krav i kontrakten.",
  },
  {
    indicator: "ERNAERING",
    unit: "heimetenesta",
    period: "2025-Q3",
    on: "2025-10-15",
    kind: "missing",
    comment: "Vurderingane er gjorde på papir i overgangen til ny journal og er ikkje talde opp.",
  },
  {
    indicator: "TURNOVER",
    unit: "fjordglott-omsorgssenter",
    period: "2023",
    on: "2024-01-16",
    kind: "notApplicable",
    comment: "Kontrakten starta 1. mars 2023, så det finst ikkje eit heilt år å måle.",
  },
  {
    indicator: "MELDINGAR-3D",
    unit: "plan-byggesak",
    period: "2026-07",
    on: "2026-08-11",
    kind: "missing",
    comment: "Sakssystemet var nede i tre veker. Meldingane er svara, men svartida er ikkje registrert.",
  },
  {
    indicator: "VATN-PRODUSERT",
    unit: "vatn-avlop",
    period: "2025-02",
    on: "2025-03-12",
    kind: "missing",
    comment: powerCut,
  },
  {
    indicator: "VATN-LEVERT",
    unit: "vatn-avlop",
    period: "2025-02",
    on: "2025-03-12",
    kind: "missing",
    comment: powerCut,
  },
  {
    indicator: "FAGUTDANNA",
    unit: "heimetenesta",
    period: "2024-T2",
    on: "2024-09-12",
    kind: "missing",
    comment:
      "Stillingskodane blei lagde om i lønssystemet i august. Tala er på plass att frå tredje tertial.",
  },
  {
    indicator: "LESING",
    unit: "hjorungavag-skule",
    period: "2023/24",
    on: "2024-08-19",
    kind: "notApplicable",
    comment: "Kullet hadde berre fire elevar, og Utdanningsdirektoratet offentleggjer ikkje resultatet.",
  },
];
