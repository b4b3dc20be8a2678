import { accounts } from "./hareid/accounts";
import { causes } from "./hareid/causes";
import { deviations } from "./hareid/deviations";
import { groupings } from "./hareid/groupings";
import { indicators } from "./hareid/indicators";
import { initiatives } from "./hareid/initiatives";
import { officialFigures } from "./hareid/official-figures";
import { prognoses } from "./hareid/prognoses";
import { careScorecards } from "./hareid/scorecards-care";
import { childhoodScorecards } from "./hareid/scorecards-childhood";
import { organisationScorecards } from "./hareid/scorecards-organisation";
import { technicalScorecards } from "./hareid/scorecards-technical";
import { targetLevels } from "./hareid/target-levels";
import { units } from "./hareid/units";
import { values } from "./hareid/values";
import type { SeedOrganisation } from "./shape";
import { texts } from "./texts";

/** The demo municipality of domain.md section 14. All figures, case numbers and nursing homes are fictitious. */
export const hareid: SeedOrganisation = {
  code: "1517",
  kind: "municipality",
  name: texts("Hareid kommune", "Hareid kommune", "Hareid municipality"),
  locale: "nn",
  dashboardKind: "tertial",
  vision: texts(
    "Saman skaper vi trygge kvardagar og nye vegar ved havet.",
    "Sammen skaper vi trygge hverdager og nye veier ved havet.",
    "Together we make safe everyday lives and new ways by the sea.",
  ),
  plans: [
    {
      code: "2022-2025",
      name: texts("Styringsperiode 2022–2025", "Styringsperiode 2022–2025", "Planning period 2022–2025"),
      startsOn: "2022-01-01",
      endsOn: "2025-12-31",
      state: "archived",
    },
    {
      code: "2026-2029",
      name: texts("Styringsperiode 2026–2029", "Styringsperiode 2026–2029", "Planning period 2026–2029"),
      startsOn: "2026-01-01",
      endsOn: "2029-12-31",
      state: "current",
    },
  ],
  deadlines: [
    { kind: "month", dueDays: 15, expiryDays: 120 },
    { kind: "quarter", dueDays: 20, expiryDays: null },
    { kind: "tertial", dueDays: 20, expiryDays: null },
    { kind: "halfYear", dueDays: 20, expiryDays: null },
    { kind: "schoolYear", dueDays: 45, expiryDays: null },
    { kind: "year", dueDays: 45, expiryDays: 365 },
  ],
  units,
  indicators,
  scorecards: [...organisationScorecards, ...childhoodScorecards, ...careScorecards, ...technicalScorecards],
  targetLevels,
  values,
  accounts,
  causes,
  groupings,
  officialFigures,
  followUp: { deviations, initiatives, prognoses },
};
