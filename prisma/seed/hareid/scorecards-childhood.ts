import type { SeedScorecard } from "../shape";
import { texts } from "../texts";
import { units } from "./units";

const sector = "oppvekst";
const unitsOfKind = (kind: string) => units.filter((unit) => unit.kind === kind).map((unit) => unit.code);

const school: SeedScorecard = {
  code: "skule",
  name: texts("Målekart for skulane", "Målekart for skolene", "Scorecard for the schools"),
  owner: sector,
  published: true,
  assignedTo: [sector, ...unitsOfKind("school")],
  focusAreas: [
    {
      code: "L",
      name: texts("Læring og tilhøyrsle", "Læring og tilhørighet", "Learning and belonging"),
      objectives: [
        {
          name: texts(
            "Alle elevar meistrar og høyrer til",
            "Alle elever mestrer og hører til",
            "Every pupil copes and belongs",
          ),
          successFactors: [
            {
              code: "L1",
              name: texts("Grunnleggjande dugleikar", "Grunnleggende ferdigheter", "Basic skills"),
              perspective: "learning",
              weight: 2,
              links: [
                { code: "L1.1", indicator: "LESING" },
                { code: "L1.2", indicator: "ELEVAR" },
              ],
            },
            {
              code: "L2",
              name: texts("Trygt og godt skulemiljø", "Trygt og godt skolemiljø", "A safe and good school"),
              perspective: "users",
              weight: 2,
              links: [{ code: "L2.1", indicator: "ELEV-TRYGT" }],
            },
            {
              code: "L3",
              name: texts(
                "Tidleg oppfølging av fråvær",
                "Tidlig oppfølging av fravær",
                "Early follow-up of absence",
              ),
              perspective: "processes",
              links: [{ code: "L3.1", indicator: "ELEVFRAVAER" }],
            },
          ],
        },
      ],
    },
  ],
};

const kindergarten: SeedScorecard = {
  code: "barnehage",
  name: texts("Målekart for barnehagane", "Målekart for barnehagene", "Scorecard for the kindergartens"),
  owner: sector,
  published: true,
  assignedTo: [sector, ...unitsOfKind("kindergarten")],
  focusAreas: [
    {
      code: "G",
      name: texts("Ein god start", "En god start", "A good start"),
      objectives: [
        {
          name: texts(
            "Leik, språk og omsorg med trygge vaksne",
            "Lek, språk og omsorg med trygge voksne",
            "Play, language and care with safe adults",
          ),
          successFactors: [
            {
              code: "G1",
              name: texts(
                "Nok og kvalifiserte vaksne",
                "Nok og kvalifiserte voksne",
                "Enough qualified adults",
              ),
              perspective: "staff",
              links: [
                { code: "G1.1", indicator: "BARN-PER-VAKSEN" },
                { code: "G1.2", indicator: "PEDAGOGNORM" },
                { code: "G1.3", indicator: "BHG-BARN" },
              ],
            },
            {
              code: "G2",
              name: texts(
                "Eit rikt språkmiljø kvar dag",
                "Et rikt språkmiljø hver dag",
                "A rich language environment every day",
              ),
              perspective: "learning",
              links: [{ code: "G2.1", indicator: "SPRAKMILJO" }],
            },
          ],
        },
      ],
    },
  ],
};

export const childhoodScorecards: SeedScorecard[] = [school, kindergarten];
