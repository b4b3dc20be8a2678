import { indicators } from "./heimdal/indicators";
import type { SeedOrganisation, SeedScorecard, SeedValue } from "./shape";
import { texts } from "./texts";

const county = "sor-trondelag";
const school = "heimdal-vgs";

/** The card of the 2005 slides: codes, names and levels are theirs, word for word in bokmål. */
const scorecard: SeedScorecard = {
  code: "heimdal",
  name: texts(
    "BMS Heimdal vidaregåande skule",
    "BMS Heimdal videregående skole",
    "Balanced scorecard of Heimdal upper secondary school",
  ),
  owner: county,
  published: true,
  assignedTo: [county, school],
  focusAreas: [
    {
      code: "R",
      name: texts("Regional utvikling", "Regional utvikling", "Regional development"),
      objectives: [
        {
          name: texts(
            "VGO i Sør-Trøndelag: Omfang og lokalisering tilpassa behova i samfunnet og ønska og rettane til søkjarane",
            "VGO i Sør-Trøndelag: Omfanget og lokalisering tilpasset samfunnets behov og søkernes ønsker og rettigheter",
            "Upper secondary education in Sør-Trøndelag: extent and location fitted to society's needs and the applicants' wishes and rights",
          ),
          successFactors: [
            {
              code: "R1",
              name: texts(
                "God kontakt med arbeidslivet i samfunnet",
                "God kontakt med samfunnets arbeidsliv",
                "Good contact with working life",
              ),
              perspective: "processes",
              links: [
                { code: "R1.1", indicator: "R1.1" },
                { code: "R1.2", indicator: "R1.2" },
              ],
            },
            {
              code: "R2",
              name: texts(
                "Å heve statusen til skulen",
                "Å høyne skolens status",
                "Raising the school's standing",
              ),
              perspective: "users",
              links: [{ code: "R2.1", indicator: "R2.1" }],
            },
          ],
        },
      ],
    },
  ],
};

const inYear = (period: string, on: string) => ({ unit: school, period, on });
const values: SeedValue[] = [
  {
    ...inYear("2023/24", "2024-08-20"),
    indicator: "R1.1",
    kind: "value",
    value: "2.2",
    comment:
      "To bedrifter sa opp avtalen om utplassering. Avdelingslederne har hatt møter med opplæringskontoret, og fire nye avtaler er på plass fra høsten.",
  },
  { ...inYear("2023/24", "2024-08-20"), indicator: "R1.2", kind: "value", value: "11" },
  {
    ...inYear("2023/24", "2024-08-20"),
    indicator: "R2.1",
    kind: "ratio",
    numerator: "174",
    denominator: "240",
  },
  { ...inYear("2024/25", "2025-08-19"), indicator: "R1.1", kind: "value", value: "3.1" },
  { ...inYear("2024/25", "2025-08-19"), indicator: "R1.2", kind: "value", value: "10" },
  {
    ...inYear("2024/25", "2025-08-19"),
    indicator: "R2.1",
    kind: "ratio",
    numerator: "191",
    denominator: "248",
  },
  { ...inYear("2025/26", "2026-08-18"), indicator: "R1.1", kind: "value", value: "4" },
  {
    ...inYear("2025/26", "2026-08-18"),
    indicator: "R1.2",
    kind: "value",
    value: "9",
    comment: "To bedrifter trakk seg i september. Vi besøker ti nye før inntaket til våren.",
  },
  {
    ...inYear("2025/26", "2026-08-18"),
    indicator: "R2.1",
    kind: "ratio",
    numerator: "205",
    denominator: "250",
  },
];

/** The Heimdal card of domain.md section 13. The county was merged into Trøndelag in 2018; all values are fictitious. */
export const heimdal: SeedOrganisation = {
  code: "16",
  kind: "county",
  name: texts("Sør-Trøndelag fylkeskommune", "Sør-Trøndelag fylkeskommune", "Sør-Trøndelag county council"),
  locale: "nb",
  dashboardKind: "schoolYear",
  vision: texts(
    "Vidaregåande opplæring som løftar eleven og regionen.",
    "Videregående opplæring som løfter eleven og regionen.",
    "Upper secondary education that lifts the pupil and the region.",
  ),
  plans: [
    {
      code: "2023-2027",
      name: texts("Styringsperiode 2023–2027", "Styringsperiode 2023–2027", "Planning period 2023–2027"),
      startsOn: "2023-08-01",
      endsOn: "2027-07-31",
      state: "current",
    },
  ],
  deadlines: [{ kind: "schoolYear", dueDays: 45, expiryDays: null }],
  units: [
    {
      code: county,
      parent: null,
      kind: "organisation",
      name: texts(
        "Sør-Trøndelag fylkeskommune",
        "Sør-Trøndelag fylkeskommune",
        "Sør-Trøndelag county council",
      ),
    },
    {
      code: school,
      parent: county,
      kind: "upperSecondarySchool",
      name: texts(
        "Heimdal vidaregåande skule",
        "Heimdal videregående skole",
        "Heimdal upper secondary school",
      ),
      vision: texts(
        "Skulen unge vel først, og som arbeidslivet kjenner.",
        "Skolen unge velger først, og som arbeidslivet kjenner.",
        "The school young people choose first and working life knows.",
      ),
    },
  ],
  indicators,
  scorecards: [scorecard],
  targetLevels: [
    { indicator: "R1.1", from: "2023/24", ambition: "5", lowest: "2.5" },
    { indicator: "R1.2", from: "2023/24", ambition: "12", lowest: "9" },
    { indicator: "R2.1", from: "2023/24", ambition: "100", lowest: "70" },
  ],
  values,
  accounts: [
    {
      email: "administrator.heimdal@demo.invalid",
      name: "Administrator",
      title: "Administrator",
      grants: [{ role: "administrator", unit: county }],
    },
    {
      email: "rektor.heimdal@demo.invalid",
      name: "Rektor ved Heimdal videregående skole",
      title: "Rektor ved Heimdal videregående skole",
      grants: [{ role: "leader", unit: school }],
    },
  ],
};
