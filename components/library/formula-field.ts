/** The first field of the section of the formula: what stands below it goes by this name. */
export const FORMULA_FIELD = "factSheet.formula";
