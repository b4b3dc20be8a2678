import { chance } from "./chance";

/** Fact, cause and action for a red value, as the units write it. {verdi} is the value. */
const explanations: Record<string, readonly string[]> = {
  SJUKEFRAVAER: [
    "Fråværet var {verdi} %. Fleire langtidssjukmelde utan samanheng med arbeidet; tilrettelegging er avtalt med alle, og vaktene er dekte av faste vikarar.",
    "Fråværet var {verdi} %. Mykje korttidsfråvær på kort tid. Leiar har samtale etter tredje eigenmelding, og vernetenesta går runde i neste månad.",
    "Fråværet var {verdi} %. To langtidsfråvær har samanheng med belastning i arbeidet. Bedriftshelsetenesta er inne, og oppgåvene er fordelte på nytt.",
    "Fråværet var {verdi} %, høgare enn vi kan leve med. Oppfølgingsplanane er gjennomgåtte med NAV, og to er no delvis tilbake.",
  ],
  MEISTRING: [
    "Snittet var {verdi}. Mange saknar tid med leiar og tydelege forventningar. Leiar har sett av fast tid til medarbeidarsamtalar innan mars.",
    "Snittet var {verdi}. Omorganiseringa har skapt uro. Resultatet er drøfta på personalmøte, og gruppa har valt to tiltak for året.",
  ],
  BUDSJETTFORBRUK: [
    "Forbruket er {verdi} % av budsjettet. Vikarutgifter ved sjukefråvær er hovudårsaka. Ledige stillingar blir haldne ope, og innkjøp er avgrensa til det nødvendige.",
    "Forbruket er {verdi} % av budsjettet. Prisane på varer og tenester steig meir enn venta. Vi har lagt om innkjøpa til rammeavtale og rapporterer kvar månad.",
    "Forbruket er {verdi} % av budsjettet. Overtid ved vakante stillingar gav meirforbruk. To stillingar er lyste ut, og leiar godkjenner all overtid på førehand.",
  ],
  "HMS-LUKKA": [
    "{verdi} % av avvika blei lukka i tide. Dei fleste ventar på innkjøp eller ombygging. Fristane er gjennomgåtte med verneombodet.",
    "{verdi} % av avvika blei lukka i tide. Saksbehandlar var borte, og ingen tok over. Leiar går no gjennom avvika kvar fredag.",
    "{verdi} % av avvika blei lukka i tide. Mange avvik kom i slutten av kvartalet. Vi har fordelt dei på fleire og lukka resten i neste periode.",
  ],
  "BRUKAR-NOGDE": [
    "{verdi} % er nøgde. Mange peikar på dårleg informasjon og lang ventetid. Vi svarar no innan to dagar og har ein fast kontaktperson per brukar.",
    "{verdi} % er nøgde. Tilbakemeldingane gjeld ofte skifte av kontaktperson. Resultatet er drøfta i brukarutvalet, som følgjer opp tiltaka.",
  ],
  FORBETRING: [
    "Ingen utprøvingar blei evaluerte i halvåret. Drifta har teke all tid. Eitt tiltak er valt ut og tidfesta i neste halvår.",
    "Ingen utprøvingar kom i mål i halvåret; to er i gang. Kvalitetsrådgivaren hjelper til med evalueringa.",
  ],
  "NETTO-DRIFT": [
    "Netto driftsresultat var {verdi} %. Utgiftene veks raskare enn inntektene. Omstillingsplanen er lagd fram for kommunestyret.",
  ],
  TILLIT: [
    "Indeksen var {verdi}. Innbyggjarane er nøgde med skule og bibliotek, men har mindre tillit til prioriteringane. Omstillingsplanen blir lagd fram på tre folkemøte før han kjem til vedtak.",
  ],
  LESING: [
    "Snittet var {verdi} skalapoeng. Mange elevar ligg på det lågaste meistringsnivået. Skulen har starta intensiv leseopplæring i små grupper.",
    "Snittet var {verdi} skalapoeng. Lesing har ikkje vore prioritert i alle fag. Alle lærarar deltek no i leseopplæring saman med rettleiar.",
  ],
  "ELEV-TRYGT": [
    "{verdi} % svarar at dei ikkje er mobba. Det er opna aktivitetsplan for dei det gjeld, og skulemiljøutvalet følgjer saka.",
    "{verdi} % svarar at dei ikkje er mobba. Det meste skjer på nett. Klassane har laga avtale om nettvett saman med foreldra.",
  ],
  ELEVFRAVAER: [
    "Fråværet var {verdi} %. Mange korte sjukefråvær på småtrinnet. Elevar med over ti dagar blir følgde opp av kontaktlærar og helsesjukepleiar.",
    "Fråværet var {verdi} %. Nokre få elevar har høgt, udokumentert fråvær. Kvar av dei har ein plan saman med PPT og heimen.",
    "Fråværet var {verdi} %. Søknader om permisjon utanom feriane aukar. Rektor har skjerpa praksisen og informert føresette.",
  ],
  "BARN-PER-VAKSEN": [
    "{verdi} barn per vaksen. Ei stilling har stått tom i påvente av tilsetjing. Styrar dekkjer kjernetida, og stillinga er lyst ut.",
    "{verdi} barn per vaksen. Fleire barn under tre år enn planlagt. Ein assistent er leigd inn til grunnbemanninga er justert.",
  ],
  PEDAGOGNORM: [
    "Norma er ikkje oppfylt utan dispensasjon: ein pedagogisk leiar manglar utdanninga. Vedkomande tek vidareutdanning på deltid.",
    "Norma er ikkje oppfylt utan dispensasjon: stillinga som pedagogisk leiar hadde ingen kvalifiserte søkjarar. Ho er lyst ut på nytt med rekrutteringstillegg.",
  ],
  SPRAKMILJO: [
    "Vurdert som svakt. Samtalane rundt måltid og påkleding blir korte når bemanninga er låg. Vi prøver ut faste lesestunder i små grupper med rettleiing frå PPT.",
    "Vurdert som svakt. Mange nye i personalet. Alle får opplæring i dialogisk lesing i haust, og PPT observerer på nytt.",
  ],
  KONTINUITET: [
    "Brukarane møtte i snitt {verdi} ulike tilsette. Små stillingar og mykje vikarbruk er årsaka. Vi slår saman stillingar og deler inn i mindre team.",
    "Brukarane møtte i snitt {verdi} ulike tilsette. Ferie og vakansar gav mange vikarar. Kvar brukar får to primærkontaktar.",
  ],
  ERNAERING: [
    "{verdi} % har fått ernæringa vurdert. Vurderingane er gjorde, men ikkje førte i journalen i tide. Fagsjukepleiar har fått ansvar for oppfølging kvar månad.",
    "{verdi} % har fått ernæringa vurdert. Mange nye brukarar utan kartlegging. Kartlegging er no fast punkt ved første heimebesøk og innkomst.",
  ],
  FAGUTDANNA: [
    "{verdi} % av årsverka har helsefagleg utdanning. To sjukepleiarar slutta utan at vi fekk kvalifiserte søkjarar. Fire assistentar tek fagbrev på jobb.",
    "{verdi} % av årsverka har helsefagleg utdanning. Vi konkurrerer med sjukehuset om fagfolk. Heile stillingar og rekrutteringstillegg er tekne i bruk.",
  ],
  TURNOVER: [
    "{verdi} % av dei faste slutta. Sluttsamtalane peikar på deltid og helgebelastning. Vi lyser ut heile stillingar og prøver langvakter i helgane.",
  ],
  "VALD-TRUSLAR": [
    "{verdi} hendingar. Dei fleste gjeld nokre få brukarar med demens og uro på kveldstid. Kveldsvakta er styrkt, og alle har fått opplæring i førebygging.",
    "{verdi} hendingar. Terskelen for å melde er blitt lågare, men talet er for høgt. Risikovurdering er gjord saman med verneombod og demensteam.",
  ],
  "MELDINGAR-3D": [
    "{verdi} % fekk svar i tide. Mange meldingar kom på kort tid. Vi sorterer no etter hast, og enkle spørsmål får svar av servicetorget.",
    "{verdi} % fekk svar i tide. Saksbehandlar var borte utan at meldingane blei fordelte. Vi har innført felles postkasse og dagleg gjennomgang.",
    "{verdi} % fekk svar i tide. Mange saker måtte avklarast med andre etatar først. Innmeldaren får no eit førebels svar same dag.",
  ],
  "KOYRETOY-UTE": [
    "{verdi} køyretøy var ute av drift. Lang leveringstid på delar. Vi leiger erstatning og har avtalt fast service før vinteren.",
    "{verdi} køyretøy var ute av drift. Gamle maskiner står oftare på verkstad. Utskifting er teken inn i investeringsplanen.",
  ],
  VEDLIKEHALD: [
    "{verdi} % av det planlagde er utført. Akutte reparasjonar tok tida. Oppgåvene er prioriterte på nytt, og resten er sett bort til rammeavtalepart.",
    "{verdi} % av det planlagde er utført. Vakant stilling sidan vinteren. Ny driftsoperatør begynner neste tertial.",
  ],
  UTSLEPPSFRIE: [
    "{verdi} % er utsleppsfrie. Elektriske maskiner blei dyrare enn løyvinga. To varebilar er bestilte, og vi søkjer støtte til ladar og hjullastar.",
    "{verdi} % er utsleppsfrie. Leveransen av elbilane er utsett. Dei gamle bilane blir selde så snart dei nye er på plass.",
  ],
  VASSPROVAR: [
    "{verdi} % av prøvene var utan avvik. Avvika var kimtal på ein endeleidning, utan helsefare. Leidninga er spylt, og nye prøver var reine.",
  ],
};

/** An explanation of a red value; the same one each time for the same cell. Throws when the indicator has none. */
export function explanationOf(indicator: string, cell: string, value: string): string {
  const variants = explanations[indicator] ?? [];
  const text = variants[Math.floor(chance(`${indicator}|${cell}|kvifor`) * variants.length)];
  if (text === undefined) throw new Error(`no explanation of a red ${indicator}`);
  return text.replace("{verdi}", value.replace(".", ",").replace("-", "−"));
}
