/** What the units say of the figures that matter most, by indicator, unit and period. */
const stories: Record<string, string> = {
  "LESING|strandlia-skule|2025/26":
    "Resultatet fell for andre året på rad. Fire av ni lærarar på mellomtrinnet er nye, og leseopplæringa har blitt ulik frå klasse til klasse. Frå august er det felles leseplan, to-lærar i lesetimane og rettleiing frå PPT.",
  "ELEV-TRYGT|strandlia-skule|2025/26":
    "For mange elevar opplever mobbing, særleg på skuleveg og i garderoben. Elevrådet og FAU har laga tiltaksplan med oss, og vi har vaksne til stades i garderoben frå hausten.",
  "KONTINUITET|fjordglott-omsorgssenter|2026-H1":
    "Bebuarane møtte i snitt over 13 ulike tilsette, meir enn kontrakten tillèt. Sju faste slutta i vinter, og vaktene blei dekte av vikarbyrå. Leverandøren har fått varsel og skal levere plan for fast turnus innan 1. desember.",
  "TURNOVER|fjordglott-omsorgssenter|2025":
    "Meir enn éin av sju faste slutta, dei fleste til ny kontrakt hos same konsern. Leverandøren legg om til heile stillingar og gir lærlingane fast tilbod.",
  "BUDSJETTFORBRUK|heimetenesta|2026-T2":
    "Meirforbruket kjem av overtid og vikarbyrå ved sjukefråvær og av fire nye brukarar med store behov. Rullerande turnus er innført frå september, og saka om budsjettjustering går til kommunestyret i desember.",
  "BUDSJETTFORBRUK|solsida-sjukeheim|2026-T2":
    "Innleige på natt og ein ressurskrevjande bebuar gir meirforbruk. Nattvaktene blir lyste ut som faste stillingar, og vi søkjer om refusjon for ressurskrevjande teneste.",
  "BARN-PER-VAKSEN|brandal-barnehage|2026-T2":
    "To fagarbeidarar slutta før sommaren, og stillingane stod tomme i august. Ei er tilsett frå oktober; den andre er lyst ut på nytt.",
  "NETTO-DRIFT|hareid-kommune|2025":
    "Drifta gjekk med underskot. Meirforbruk i helse og omsorg og høgare rente åt opp auka skatteinntekter. Kommunestyret har vedteke ein omstillingsplan på 12 millionar kroner fram til 2028.",
  "VATN-LEVERT|vatn-avlop|2026-08":
    "Lekkasjen går ned for tredje sommaren på rad. Leidninga langs Overåsvegen er skifta, og nattforbruket fall med 0,6 liter i sekundet.",
  "SJUKEFRAVAER|solsida-sjukeheim|2026-05":
    "Det lågaste vi har målt sidan 2023. Prøveordninga med ønskjeturnus har ført til færre korte fråvær.",
  "SJUKEFRAVAER|eigedom-reinhald|2026-07":
    "Det lågaste vi har målt sidan 2023. Nytt reinhaldsutstyr og rotasjon mellom bygga har gitt mindre belastningsplager.",
  "PEDAGOGNORM|brandal-barnehage|2026-T1":
    "Ein pedagogisk leiar hadde dispensasjon heile tertialet. Ho fullfører vidareutdanninga i juni 2027.",
};

/** The unit's own words on a cell; undefined when it has none. */
export function storyOf(indicator: string, unit: string, period: string): string | undefined {
  return stories[`${indicator}|${unit}|${period}`];
}

/** The cells that have a story: indicator, unit and period between bars. */
export const storiesTold = Object.keys(stories);
