import type { SeedInitiative } from "../shape";
import { texts } from "../texts";
import { people } from "./people";

/** What the units do to move their figures. All of it is fictitious. */
export const initiatives: SeedInitiative[] = [
  {
    unit: "strandlia-skule",
    name: texts(
      "Leseløftet på mellomtrinnet",
      "Leseløftet på mellomtrinnet",
      "Reading drive in the middle grades",
    ),
    description: texts(
      "Felles leseplan for 5.–7. trinn, to lærarar i fire lesetimar i veka, og rettleiing frå PPT kvar månad. Kartlegging i august, januar og juni.",
      "Felles leseplan for 5.–7. trinn, to lærere i fire lesetimer i uken, og veiledning fra PPT hver måned. Kartlegging i august, januar og juni.",
      "A common reading plan for grades 5–7, two teachers in four reading lessons a week, and monthly guidance. Tests in August, January and June.",
    ),
    owner: people.headTeacher,
    startsOn: "2026-08-17",
    endsOn: "2027-06-18",
    state: "underway",
    budget: "180000",
    manYears: "0,4",
    indicators: ["LESING"],
    deviations: [{ indicator: "LESING", unit: "strandlia-skule" }],
    log: [
      {
        by: people.headTeacher,
        on: "2026-08-24",
        progress: 10,
        text: "Leseplanen er gjennomgått med alle lærarane på planleggingsdagen.",
      },
      {
        by: people.headTeacher,
        on: "2026-10-12",
        progress: 35,
        text: "To-lærar er i gang i alle seks klassane. PPT har observert i tre av dei og gitt råd.",
      },
    ],
  },
  {
    unit: "strandlia-skule",
    name: texts("Vaksne i garderoben", "Voksne i garderoben", "Adults in the cloakroom"),
    description: texts(
      "Vaktplan med vaksne i garderobane og på skulevegen, og felles reglar for alle trinn.",
      "Vaktplan med voksne i garderobene og på skoleveien, og felles regler for alle trinn.",
      "A rota of adults in the cloakrooms and on the way to school, and common rules for all grades.",
    ),
    owner: people.headTeacher,
    startsOn: "2026-08-17",
    endsOn: "2026-10-30",
    state: "underway",
    indicators: ["ELEV-TRYGT"],
    deviations: [{ indicator: "ELEV-TRYGT", unit: "strandlia-skule" }],
    log: [
      {
        by: people.headTeacher,
        on: "2026-09-07",
        progress: 60,
        text: "Vaktplanen går. Felles reglar ligg til høyring i elevrådet og FAU.",
      },
    ],
  },
  {
    unit: "heimetenesta",
    name: texts("Rullerande turnus", "Rullerende turnus", "Rotating rota"),
    description: texts(
      "Ny turnus med færre delte vakter og fast vikarpool, slik at overtid og vikarbyrå går ned.",
      "Ny turnus med færre delte vakter og fast vikarpool, slik at overtid og vikarbyrå går ned.",
      "A new rota with fewer split shifts and a fixed pool of substitutes, to bring down overtime and agency staff.",
    ),
    owner: people.care,
    startsOn: "2026-09-01",
    endsOn: "2027-02-28",
    state: "underway",
    budget: "250000",
    indicators: ["BUDSJETTFORBRUK", "SJUKEFRAVAER"],
    deviations: [
      { indicator: "BUDSJETTFORBRUK", unit: "heimetenesta" },
      { indicator: "SJUKEFRAVAER", unit: "heimetenesta" },
    ],
    log: [
      {
        by: people.care,
        on: "2026-09-21",
        progress: 20,
        text: "Turnusen er teken i bruk i sone nord. Vikarpoolen har fire av seks personar.",
      },
      {
        by: people.care,
        on: "2026-11-09",
        progress: 45,
        text: "Sone sør begynte 2. november. Bruken av vikarbyrå er halvert i sone nord.",
      },
    ],
  },
  {
    unit: "fjordglott-omsorgssenter",
    name: texts(
      "Fast turnus hos leverandøren",
      "Fast turnus hos leverandøren",
      "Fixed rota at the contractor",
    ),
    description: texts(
      "Leverandøren skal tilsetje i faste stillingar og gi kvar bebuar to primærkontaktar. Vi følgjer opp i månadlege kontraktsmøte.",
      "Leverandøren skal ansette i faste stillinger og gi hver beboer to primærkontakter. Vi følger opp i månedlige kontraktsmøter.",
      "The contractor is to fill permanent posts and give each resident two primary contacts. We follow up in monthly contract meetings.",
    ),
    owner: people.care,
    startsOn: "2026-09-01",
    endsOn: "2026-12-31",
    state: "underway",
    indicators: ["KONTINUITET"],
    deviations: [{ indicator: "KONTINUITET", unit: "fjordglott-omsorgssenter" }],
    log: [
      {
        by: people.care,
        on: "2026-10-15",
        progress: 30,
        text: "Fem av sju stillingar er lyste ut som faste og heile. Planen for turnus manglar framleis.",
      },
    ],
  },
  {
    unit: "solsida-sjukeheim",
    name: texts("Ønskjeturnus", "Ønsketurnus", "Self-rostering"),
    description: texts(
      "Dei tilsette set opp eigne ønske om vakter, og lagar turnusen saman med leiar.",
      "De ansatte setter opp egne ønsker om vakter, og lager turnusen sammen med leder.",
      "Staff state their own wishes for shifts and make the rota together with their manager.",
    ),
    owner: people.careWorker,
    startsOn: "2026-03-01",
    endsOn: "2026-08-31",
    state: "underway",
    indicators: ["SJUKEFRAVAER"],
    deviations: [{ indicator: "SJUKEFRAVAER", unit: "solsida-sjukeheim" }],
    log: [
      {
        by: people.careWorker,
        on: "2026-04-13",
        progress: 50,
        text: "Første runde er over. Nesten alle fekk det dei ønskte seg.",
      },
      {
        by: people.careWorker,
        on: "2026-08-24",
        progress: 90,
        text: "Evalueringa ligg føre. Ordninga blir ført vidare som fast; berre vedtaket i leiargruppa står att.",
      },
    ],
  },
];
