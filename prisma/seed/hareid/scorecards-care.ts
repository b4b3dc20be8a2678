import type { SeedScorecard } from "../shape";
import { texts } from "../texts";

const sector = "helse-omsorg";

const care: SeedScorecard = {
  code: "omsorg",
  name: texts(
    "Målekart for helse og omsorg",
    "Målekart for helse og omsorg",
    "Scorecard for health and care",
  ),
  owner: sector,
  published: true,
  assignedTo: [sector, "solsida-sjukeheim", "fjordglott-omsorgssenter", "heimetenesta"],
  focusAreas: [
    {
      code: "O",
      name: texts("Omsorg med kvalitet", "Omsorg med kvalitet", "Care with quality"),
      weight: 2,
      objectives: [
        {
          name: texts(
            "Trygge tenester til rett tid, same kven som driv dei",
            "Trygge tjenester til rett tid, uansett hvem som driver dem",
            "Safe services at the right time, whoever runs them",
          ),
          successFactors: [
            {
              code: "O1",
              name: texts("Kjende hjelparar", "Kjente hjelpere", "Familiar helpers"),
              perspective: "users",
              weight: 2,
              links: [{ code: "O1.1", indicator: "KONTINUITET" }],
            },
            {
              code: "O2",
              name: texts(
                "Førebygging framfor reparasjon",
                "Forebygging framfor reparasjon",
                "Prevention before repair",
              ),
              perspective: "processes",
              links: [{ code: "O2.1", indicator: "ERNAERING" }],
            },
          ],
        },
      ],
    },
    {
      code: "F",
      name: texts("Fagfolk som blir", "Fagfolk som blir", "Professionals who stay"),
      weight: 2,
      objectives: [
        {
          name: texts(
            "Rett kompetanse på kvar vakt",
            "Rett kompetanse på hver vakt",
            "The right competence on every shift",
          ),
          successFactors: [
            {
              code: "F1",
              name: texts(
                "Rekruttere og behalde fagfolk",
                "Rekruttere og beholde fagfolk",
                "Recruiting and keeping professionals",
              ),
              perspective: "staff",
              weight: 2,
              links: [
                { code: "F1.1", indicator: "FAGUTDANNA", weight: 2 },
                { code: "F1.2", indicator: "TURNOVER" },
              ],
            },
            {
              code: "F2",
              name: texts("Ein trygg arbeidskvardag", "En trygg arbeidshverdag", "Safe at work"),
              perspective: "staff",
              links: [{ code: "F2.1", indicator: "VALD-TRUSLAR" }],
            },
          ],
        },
      ],
    },
    {
      code: "K",
      name: texts("Kostnad og omfang", "Kostnad og omfang", "Cost and volume"),
      objectives: [
        {
          name: texts(
            "Mest mogleg omsorg for pengane",
            "Mest mulig omsorg for pengene",
            "As much care as possible for the money",
          ),
          successFactors: [
            {
              code: "K1",
              name: texts("Kostnadskontroll", "Kostnadskontroll", "Cost control"),
              perspective: "economy",
              links: [
                { code: "K1.1", indicator: "UTGIFT-PER-BRUKAR" },
                { code: "K1.2", indicator: "OMS-UTGIFT" },
                { code: "K1.3", indicator: "OMS-BRUKARAR" },
              ],
            },
          ],
        },
      ],
    },
  ],
};

export const careScorecards: SeedScorecard[] = [care];
