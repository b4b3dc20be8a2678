/** The words of the choices in a workbook. They are a file format: in nynorsk whatever the reader's language, and never changed. */
type Words = Readonly<Record<string, string>>;

export const yesNoWords: Words = { yes: "ja", no: "nei" };

/** Whether a scorecard's values take approval; empty: as the organisation's periods say. */
export const approvalWords: Words = { yes: "ja", no: "nei" };

export const unitKindWords: Words = {
  organisation: "organisasjon",
  sector: "sektor",
  school: "skule",
  upperSecondarySchool: "vidaregåande skule",
  kindergarten: "barnehage",
  nursingHome: "sjukeheim",
  homeCare: "heimeteneste",
  technicalService: "teknisk teneste",
  culture: "kultur",
  administration: "administrasjon",
  other: "anna",
};

export const providerFormWords: Words = { own: "eiga drift", contracted: "avtale", voluntary: "frivillig" };

export const indicatorKindWords: Words = {
  number: "tal",
  ratio: "forholdstal",
  yesNo: "ja/nei",
  graded: "gradert",
  calculated: "utrekna",
};

export const frequencyWords: Words = {
  month: "månad",
  quarter: "kvartal",
  tertial: "tertial",
  halfYear: "halvår",
  schoolYear: "skuleår",
  year: "år",
};

export const timeAggregationWords: Words = {
  sum: "sum",
  mean: "gjennomsnitt",
  last: "siste",
  max: "høgaste",
  min: "lågaste",
  none: "ingen",
};

export const aggregationWords: Words = {
  sum: "sum",
  mean: "gjennomsnitt",
  weightedMean: "vekta gjennomsnitt",
  min: "lågaste",
  max: "høgaste",
  none: "ingen",
};

export const timingWords: Words = { leading: "framover", lagging: "bakover" };

export const hillStageWords: Words = {
  input: "innsats",
  production: "produksjon",
  output: "yting",
  result: "resultat",
  legitimacy: "legitimitet",
};

export const demandedByWords: Words = { state: "staten", council: "kommunestyret", own: "eige val" };

export const visibilityWords: Words = { public: "open", confidential: "skjerma" };

export const directionWords: Words = { higher: "høgare er betre", lower: "lågare er betre" };

export const signWords: Words = { positive: "same veg", negative: "motsett veg" };
