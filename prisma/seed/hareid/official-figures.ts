import type { SeedOfficialFigure } from "../shape";

const source = "Fiktive tal: her står elles til dømes SSB og tabellnummer";
const sourceUrl = "https://www.ssb.no/statbank";

/** What official statistics could have said. All of it is fictitious, as the source says. */
export const officialFigures: SeedOfficialFigure[] = [
  {
    ...{ indicator: "SJUKEFRAVAER", source, sourceUrl },
    area: "Landet utan Oslo",
    values: { "2023": "7.4", "2024": "7.6", "2025": "7.7" },
  },
  {
    ...{ indicator: "LESING", source, sourceUrl },
    area: "Landet",
    values: { "2023/24": "49.9", "2024/25": "50.1", "2025/26": "50" },
  },
  {
    ...{ indicator: "LESING", source, sourceUrl },
    area: "Møre og Romsdal",
    values: { "2023/24": "49.5", "2024/25": "49.6", "2025/26": "49.8" },
  },
];
