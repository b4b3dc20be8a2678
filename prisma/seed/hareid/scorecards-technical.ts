import type { SeedScorecard } from "../shape";
import { texts } from "../texts";

const sector = "teknisk";

const technical: SeedScorecard = {
  code: "teknisk",
  name: texts("Målekart for teknisk drift", "Målekart for teknisk drift", "Scorecard for technical services"),
  owner: sector,
  published: true,
  assignedTo: [sector, "vatn-avlop", "veg-park", "eigedom-reinhald", "plan-byggesak"],
  focusAreas: [
    {
      code: "D",
      name: texts("Drift ein kan lite på", "Drift en kan stole på", "Dependable operations"),
      weight: 2,
      objectives: [
        {
          name: texts("Kvardagen verkar", "Hverdagen virker", "Everyday life works"),
          successFactors: [
            {
              code: "D1",
              name: texts("Raske svar", "Raske svar", "Quick answers"),
              perspective: "users",
              links: [{ code: "D1.1", indicator: "MELDINGAR-3D" }],
            },
            {
              code: "D2",
              name: texts(
                "Vedlikehald framfor brannsløkking",
                "Vedlikehold framfor brannslukking",
                "Maintenance before firefighting",
              ),
              perspective: "processes",
              links: [
                { code: "D2.1", indicator: "VEDLIKEHALD", weight: 2 },
                { code: "D2.2", indicator: "KOYRETOY-UTE" },
              ],
            },
          ],
        },
      ],
    },
    {
      code: "U",
      name: texts("Grøn omstilling", "Grønn omstilling", "Green transition"),
      objectives: [
        {
          name: texts(
            "Halverte utslepp frå eigen bilpark innan 2029",
            "Halverte utslipp fra egen bilpark innen 2029",
            "Half the fleet's emissions by 2029",
          ),
          successFactors: [
            {
              code: "U1",
              name: texts("Ny teknologi i bruk", "Ny teknologi i bruk", "New technology in use"),
              perspective: "learning",
              links: [{ code: "U1.1", indicator: "UTSLEPPSFRIE" }],
            },
          ],
        },
      ],
    },
  ],
};

const water: SeedScorecard = {
  code: "vatn",
  name: texts("Målekart for vatn", "Målekart for vann", "Scorecard for water"),
  owner: "vatn-avlop",
  published: true,
  assignedTo: [sector, "vatn-avlop"],
  focusAreas: [
    {
      code: "V",
      name: texts("Nok og trygt vatn", "Nok og trygt vann", "Enough and safe water"),
      objectives: [
        {
          name: texts(
            "Reint vatn i alle kraner, kvar dag",
            "Rent vann i alle kraner, hver dag",
            "Clean water in every tap, every day",
          ),
          successFactors: [
            {
              code: "V1",
              name: texts("Tett leidningsnett", "Tett ledningsnett", "A tight network"),
              perspective: "processes",
              links: [
                { code: "V1.1", indicator: "VATN-LEKKASJE" },
                { code: "V1.2", indicator: "VATN-PRODUSERT" },
                { code: "V1.3", indicator: "VATN-LEVERT" },
              ],
            },
            {
              code: "V2",
              name: texts("Trygt drikkevatn", "Trygt drikkevann", "Safe drinking water"),
              perspective: "users",
              links: [{ code: "V2.1", indicator: "VASSPROVAR" }],
            },
          ],
        },
      ],
    },
  ],
};

export const technicalScorecards: SeedScorecard[] = [technical, water];
