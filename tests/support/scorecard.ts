import type { SeedScorecard } from "@/prisma/seed/shape";
import { sameText } from "@/prisma/seed/texts";

/** Success factors by code, each with the codes of its indicators; "A*2" weighs 2. */
type Factors = Record<string, string[]>;

/** A published card owned by the root and assigned to every unit: one focus area, one objective, and these success factors. */
export function scorecard(factors: Factors, change: Partial<SeedScorecard> = {}): SeedScorecard {
  const [first = "R1"] = Object.keys(factors);
  const area = first.slice(0, 1);
  return {
    code: `card-${area}`.toLowerCase(),
    name: sameText(`Card ${area}`),
    owner: "root",
    published: true,
    assignedTo: ["root", "sector", "north", "south"],
    focusAreas: [
      {
        code: area,
        name: sameText(`Area ${area}`),
        objectives: [
          {
            name: sameText(`Objective ${area}`),
            successFactors: Object.entries(factors).map(([code, links]) => ({
              code,
              name: sameText(`Factor ${code}`),
              perspective: "users",
              links: links.map((link, index) => {
                const [indicator = "", weight = "1"] = link.split("*");
                return { code: `${code}.${index + 1}`, indicator, weight: Number(weight) };
              }),
            })),
          },
        ],
      },
    ],
    ...change,
  };
}
