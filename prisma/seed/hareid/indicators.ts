import type { SeedIndicator } from "../shape";
import { careStaffIndicators } from "./indicators-care-staff";
import { careUserIndicators } from "./indicators-care-users";
import { councilIndicators } from "./indicators-council";
import { everydayIndicators } from "./indicators-everyday";
import { kindergartenIndicators } from "./indicators-kindergarten";
import { organisationIndicators } from "./indicators-organisation";
import { schoolIndicators } from "./indicators-school";
import { technicalIndicators } from "./indicators-technical";
import { waterIndicators } from "./indicators-water";

/** The municipality's library of indicators. */
export const indicators: SeedIndicator[] = [
  ...organisationIndicators,
  ...everydayIndicators,
  ...councilIndicators,
  ...schoolIndicators,
  ...kindergartenIndicators,
  ...careUserIndicators,
  ...careStaffIndicators,
  ...technicalIndicators,
  ...waterIndicators,
];
