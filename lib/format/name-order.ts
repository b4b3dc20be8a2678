const collator = new Intl.Collator("nb", { numeric: true });

/** Compares two names in Norwegian order: æ, ø, å last, aa as å, "2. trinn" before "10. trinn". */
export const compareNames = (one: string, other: string): number => collator.compare(one, other);

/** A sorted copy of the list by the name each has. */
export function sortByName<T>(list: readonly T[], nameOf: (entry: T) => string): T[] {
  return list
    .map((entry) => ({ entry, name: nameOf(entry) }))
    .sort((one, other) => compareNames(one.name, other.name))
    .map(({ entry }) => entry);
}
