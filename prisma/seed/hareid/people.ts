/** Addresses of the demo accounts that have something to answer for. */
export const people = {
  director: "kommunedirektor.hareid@demo.invalid",
  education: "oppvekstsjef.hareid@demo.invalid",
  care: "omsorgssjef.hareid@demo.invalid",
  headTeacher: "rektor.hareid@demo.invalid",
  careWorker: "medarbeidar.hareid@demo.invalid",
} as const;
