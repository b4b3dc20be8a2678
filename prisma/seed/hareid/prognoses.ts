import type { SeedPrognosis } from "../shape";
import { people } from "./people";

/** What leaders have said the year will end at. All of it is fictitious. */
export const prognoses: SeedPrognosis[] = [
  {
    indicator: "BUDSJETTFORBRUK",
    unit: "heimetenesta",
    year: 2026,
    value: "102.5",
    by: people.care,
    on: "2026-06-10",
    text: "Fleire brukarar enn venta, men ferieavviklinga er planlagd utan vikarbyrå.",
  },
  {
    indicator: "BUDSJETTFORBRUK",
    unit: "heimetenesta",
    year: 2026,
    value: "103",
    by: people.care,
    on: "2026-09-15",
    text: "Sommaren blei dyrare enn planlagt. Den nye turnusen gir verknad først frå november.",
  },
  {
    indicator: "SJUKEFRAVAER",
    unit: "strandlia-skule",
    year: 2026,
    value: "7.8",
    by: people.headTeacher,
    on: "2026-10-12",
    text: "To langtidssjukmelde er delvis tilbake. Hausten plar liggje litt over snittet.",
  },
  {
    indicator: "SJUKEFRAVAER",
    unit: "strandlia-skule",
    year: 2025,
    value: "7.6",
    by: people.headTeacher,
    on: "2025-09-22",
    text: "Første halvår var under 8 %, og vi ventar ein vanleg haust.",
  },
  {
    indicator: "SJUKEFRAVAER",
    unit: "solsida-sjukeheim",
    year: 2026,
    value: "8.2",
    by: people.care,
    on: "2026-09-07",
    text: "Ønskjeturnusen held fram, og fråværet har lege under fjoråret kvar månad sidan mars.",
  },
];
