/** Search parameters as Next hands them over. */
export type Search = Record<string, string | string[] | undefined>;

/** The parameter when it stands once; given twice it is nothing we know. */
export function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
