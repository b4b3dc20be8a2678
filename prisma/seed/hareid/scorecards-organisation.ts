import type { SeedScorecard } from "../shape";
import { texts } from "../texts";
import { units } from "./units";

const root = "hareid-kommune";

/** The card that stands on every unit's dashboard. */
const wholeMunicipality: SeedScorecard = {
  code: "heile-kommunen",
  name: texts(
    "Målekart for heile kommunen",
    "Målekart for hele kommunen",
    "Scorecard for the whole municipality",
  ),
  owner: root,
  published: true,
  assignedTo: units.map((unit) => unit.code),
  focusAreas: [
    {
      code: "T",
      name: texts("Gode og trygge tenester", "Gode og trygge tjenester", "Good and safe services"),
      weight: 2,
      objectives: [
        {
          name: texts(
            "Innbyggjarane får tenester dei kan stole på",
            "Innbyggerne får tjenester de kan stole på",
            "People get services they can rely on",
          ),
          successFactors: [
            {
              code: "T1",
              name: texts(
                "Brukarane blir tekne på alvor",
                "Brukerne blir tatt på alvor",
                "Users are taken seriously",
              ),
              perspective: "users",
              links: [{ code: "T1.1", indicator: "BRUKAR-NOGDE" }],
            },
            {
              code: "T2",
              name: texts(
                "Vi oppdagar og lukkar avvik",
                "Vi oppdager og lukker avvik",
                "We find and close deviations",
              ),
              perspective: "processes",
              links: [{ code: "T2.1", indicator: "HMS-LUKKA" }],
            },
          ],
        },
      ],
    },
    {
      code: "M",
      name: texts(
        "Medarbeidarar som blir og utviklar seg",
        "Medarbeidere som blir og utvikler seg",
        "Staff who stay and develop",
      ),
      weight: 2,
      objectives: [
        {
          name: texts(
            "Ein helsefremjande arbeidsplass som lærer",
            "En helsefremmende arbeidsplass som lærer",
            "A healthy workplace that learns",
          ),
          successFactors: [
            {
              code: "M1",
              name: texts("Nærvær og god leiing", "Nærvær og god ledelse", "Presence and good leadership"),
              perspective: "staff",
              weight: 2,
              links: [
                { code: "M1.1", indicator: "SJUKEFRAVAER", weight: 2 },
                { code: "M1.2", indicator: "MEISTRING" },
              ],
            },
            {
              code: "M2",
              name: texts(
                "Vi prøver ut nye måtar å arbeide på",
                "Vi prøver ut nye måter å arbeide på",
                "We try out new ways of working",
              ),
              perspective: "learning",
              links: [{ code: "M2.1", indicator: "FORBETRING" }],
            },
          ],
        },
      ],
    },
    {
      code: "B",
      name: texts("Berekraftig økonomi", "Bærekraftig økonomi", "Sustainable finances"),
      objectives: [
        {
          name: texts(
            "Vi brukar pengane slik kommunestyret har vedteke",
            "Vi bruker pengene slik kommunestyret har vedtatt",
            "We spend the money as the council has decided",
          ),
          successFactors: [
            {
              code: "B1",
              name: texts(
                "Økonomistyring i kvar eining",
                "Økonomistyring i hver enhet",
                "Financial control in every unit",
              ),
              perspective: "economy",
              links: [{ code: "B1.1", indicator: "BUDSJETTFORBRUK" }],
            },
          ],
        },
      ],
    },
  ],
};

/** The council's own card: figures of the municipality as a whole, and the sectors' figures it follows closest. */
const council: SeedScorecard = {
  code: "kommunestyret",
  name: texts("Kommunestyret sitt målekart", "Kommunestyrets målekart", "The council's scorecard"),
  owner: root,
  published: true,
  assignedTo: [root],
  focusAreas: [
    {
      code: "S",
      name: texts("Eit samfunn å bli i", "Et samfunn å bli i", "A community to stay in"),
      objectives: [
        {
          name: texts(
            "Folk vil bu i Hareid heile livet",
            "Folk vil bo i Hareid hele livet",
            "People want to live in Hareid all their lives",
          ),
          successFactors: [
            {
              code: "S1",
              name: texts(
                "Tillit mellom innbyggjarar og kommune",
                "Tillit mellom innbyggere og kommune",
                "Trust between inhabitants and municipality",
              ),
              perspective: "users",
              links: [
                { code: "S1.1", indicator: "TILLIT" },
                { code: "S1.2", indicator: "FOLKETAL" },
              ],
            },
            {
              code: "S2",
              name: texts(
                "Barn som lærer og trivst",
                "Barn som lærer og trives",
                "Children who learn and thrive",
              ),
              perspective: "learning",
              links: [
                { code: "S2.1", indicator: "LESING" },
                { code: "S2.2", indicator: "ELEV-TRYGT" },
              ],
            },
            {
              code: "S3",
              name: texts(
                "Kjende hjelparar i omsorga",
                "Kjente hjelpere i omsorgen",
                "Familiar helpers in care",
              ),
              perspective: "processes",
              links: [{ code: "S3.1", indicator: "KONTINUITET" }],
            },
          ],
        },
      ],
    },
    {
      code: "H",
      name: texts("Økonomisk handlefridom", "Økonomisk handlefrihet", "Financial freedom"),
      objectives: [
        {
          name: texts(
            "Drifta gir rom for å investere i framtida",
            "Driften gir rom for å investere i framtiden",
            "Operations leave room to invest in the future",
          ),
          successFactors: [
            {
              code: "H1",
              name: texts("Overskot og bufferar", "Overskudd og buffere", "Surplus and buffers"),
              perspective: "economy",
              links: [
                { code: "H1.1", indicator: "NETTO-DRIFT", weight: 2 },
                { code: "H1.2", indicator: "DISPOSISJONSFOND" },
              ],
            },
          ],
        },
      ],
    },
  ],
};

export const organisationScorecards: SeedScorecard[] = [wholeMunicipality, council];
