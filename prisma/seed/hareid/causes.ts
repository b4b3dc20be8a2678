import type { SeedCause } from "../shape";
import { texts } from "../texts";

/** What people who work in the municipality would say leads to what. Among indicators it is the number that goes up or down. */
export const causes: SeedCause[] = [
  {
    cause: "MEISTRING",
    effect: "SJUKEFRAVAER",
    sign: "negative",
    lagMonths: 12,
    reason: texts(
      "Den som meistrar arbeidet og blir sett av leiaren, er sjeldnare borte.",
      "Den som mestrer arbeidet og blir sett av lederen, er sjeldnere borte.",
      "Those who master their work and are seen by their leader are away less often.",
    ),
  },
  {
    cause: "SJUKEFRAVAER",
    effect: "MEISTRING",
    sign: "negative",
    lagMonths: 6,
    reason: texts(
      "Når mange er borte, går leiartida med til å skaffe vikarar, og mindre blir att til rettleiing.",
      "Når mange er borte, går ledertiden med til å skaffe vikarer, og mindre blir igjen til veiledning.",
      "When many are away the leader's time goes to finding substitutes, and less is left for guidance.",
    ),
  },
  {
    cause: "VALD-TRUSLAR",
    effect: "SJUKEFRAVAER",
    sign: "positive",
    lagMonths: 2,
    reason: texts(
      "Den som er utrygg på jobb, blir oftare sjukmeld etter hendingar.",
      "Den som er utrygg på jobb, blir oftere sykmeldt etter hendelser.",
      "Those who feel unsafe at work are more often signed off after incidents.",
    ),
  },
  {
    cause: "SJUKEFRAVAER",
    effect: "KONTINUITET",
    sign: "positive",
    lagMonths: 0,
    reason: texts(
      "Kvart fråvær må dekkjast av ein vikar, og brukaren møter endå eit nytt andlet.",
      "Hvert fravær må dekkes av en vikar, og brukeren møter enda et nytt ansikt.",
      "Every absence is covered by a substitute, and the user meets yet another face.",
    ),
  },
  {
    cause: "TURNOVER",
    effect: "KONTINUITET",
    sign: "positive",
    lagMonths: 3,
    reason: texts(
      "Nye tilsette må lærast opp, og i opplæringa er dei to hos same brukar.",
      "Nye ansatte må læres opp, og i opplæringen er de to hos samme bruker.",
      "New staff are trained on the job, and while they are, two visit the same user.",
    ),
  },
  {
    cause: "KONTINUITET",
    effect: "BRUKAR-NOGDE",
    sign: "negative",
    lagMonths: 6,
    reason: texts(
      "Den som stadig møter nye hjelparar, må forklare seg på nytt og blir utrygg.",
      "Den som stadig møter nye hjelpere, må forklare seg på nytt og blir utrygg.",
      "Those who keep meeting new helpers must explain themselves again and feel less safe.",
    ),
  },
  {
    cause: "FAGUTDANNA",
    effect: "ERNAERING",
    sign: "positive",
    lagMonths: 3,
    reason: texts(
      "Ernæringa blir vurdert når det er fagutdanna på vakt.",
      "Ernæringen blir vurdert når det er fagutdannede på vakt.",
      "Nutrition is assessed when educated staff are on the shift.",
    ),
  },
  {
    cause: "SJUKEFRAVAER",
    effect: "BUDSJETTFORBRUK",
    sign: "positive",
    lagMonths: 1,
    reason: texts(
      "Vikarar og overtid kostar meir enn det sjukepengane dekkjer.",
      "Vikarer og overtid koster mer enn det sykepengene dekker.",
      "Substitutes and overtime cost more than the sick pay covers.",
    ),
  },
  {
    cause: "BRUKAR-NOGDE",
    effect: "TILLIT",
    sign: "positive",
    lagMonths: 12,
    reason: texts(
      "Folk dømer kommunen etter tenesta dei eller mor deira får.",
      "Folk dømmer kommunen etter tjenesten de eller moren deres får.",
      "People judge the municipality by the service they or their mother gets.",
    ),
  },
  {
    cause: "BARN-PER-VAKSEN",
    effect: "SPRAKMILJO",
    sign: "negative",
    lagMonths: 6,
    reason: texts(
      "Færre vaksne gir mindre samtale og lesing med kvart barn.",
      "Færre voksne gir mindre samtale og lesing med hvert barn.",
      "Fewer adults leave less time to talk and read with each child.",
    ),
  },
  {
    cause: "SPRAKMILJO",
    effect: "LESING",
    sign: "positive",
    lagMonths: 60,
    reason: texts(
      "Ordforrådet barna har når dei byrjar på skulen, betyr mykje for lesinga på femte trinn.",
      "Ordforrådet barna har når de begynner på skolen, betyr mye for lesingen på femte trinn.",
      "The vocabulary children bring to school matters much for their reading in year five.",
    ),
  },
  {
    cause: "ELEV-TRYGT",
    effect: "ELEVFRAVAER",
    sign: "negative",
    lagMonths: 3,
    reason: texts(
      "Elevar som gruer seg til skulen, blir oftare heime.",
      "Elever som gruer seg til skolen, blir oftere hjemme.",
      "Pupils who dread school stay home more often.",
    ),
  },
  {
    cause: "ELEVFRAVAER",
    effect: "LESING",
    sign: "negative",
    lagMonths: 6,
    reason: texts(
      "Den som er borte frå lesekursa, heng etter i alle fag.",
      "Den som er borte fra lesekursene, henger etter i alle fag.",
      "Those who miss the reading courses fall behind in every subject.",
    ),
  },
  {
    cause: "VEDLIKEHALD",
    effect: "KOYRETOY-UTE",
    sign: "negative",
    lagMonths: 3,
    reason: texts(
      "Service til rett tid gjer at bilane ikkje stoppar midt i brøytinga.",
      "Service til rett tid gjør at bilene ikke stopper midt i brøytingen.",
      "Service on time keeps vehicles from stopping in the middle of ploughing.",
    ),
  },
  {
    cause: "VATN-LEKKASJE",
    effect: "VASSPROVAR",
    sign: "negative",
    lagMonths: 1,
    reason: texts(
      "Eit utett leidningsnett kan suge inn ureint vatn når trykket fell.",
      "Et utett ledningsnett kan suge inn urent vann når trykket faller.",
      "A leaking network can draw in unclean water when the pressure drops.",
    ),
  },
  {
    cause: "heile-kommunen/M1",
    effect: "heile-kommunen/T1",
    sign: "positive",
    lagMonths: 6,
    reason: texts(
      "Medarbeidarar som er til stades og blir godt leidde, har tid og overskot til brukarane.",
      "Medarbeidere som er til stede og blir godt ledet, har tid og overskudd til brukerne.",
      "Staff who are present and well led have time and energy for the users.",
    ),
  },
  {
    cause: "heile-kommunen/M2",
    effect: "heile-kommunen/B1",
    sign: "positive",
    lagMonths: 12,
    reason: texts(
      "Einingar som prøver ut betre måtar å arbeide på, held budsjettet utan å kutte.",
      "Enheter som prøver ut bedre måter å arbeide på, holder budsjettet uten å kutte.",
      "Units that try out better ways of working keep their budget without cuts.",
    ),
  },
  {
    cause: "barnehage/G2",
    effect: "skule/L1",
    sign: "positive",
    lagMonths: 48,
    reason: texts(
      "Leseopplæringa byggjer på språket barna har med seg frå barnehagen.",
      "Leseopplæringen bygger på språket barna har med seg fra barnehagen.",
      "The teaching of reading builds on the language children bring from kindergarten.",
    ),
  },
  {
    cause: "omsorg/F1",
    effect: "omsorg/O1",
    sign: "positive",
    lagMonths: 6,
    reason: texts(
      "Fagfolk som blir, er dei hjelparane brukarane kjenner.",
      "Fagfolk som blir, er de hjelperne brukerne kjenner.",
      "Professionals who stay are the helpers the users know.",
    ),
  },
];
