/** Fields that tell who someone is, by the noun of the act they stand in. */
const PERSONAL: Readonly<Record<string, readonly string[]>> = { user: ["name", "email", "externalId"] };

type Fields = Readonly<Record<string, unknown>>;

/** Fields in two lots, each null where it is empty: what stays for ever, and what tells who someone is and may be erased. */
export function partedFields(
  action: string,
  fields: Fields | null,
): { open: Fields | null; personal: Fields | null } {
  const names = PERSONAL[action.split(".")[0] ?? ""] ?? [];
  const lot = (isPersonal: boolean) => {
    const own = Object.entries(fields ?? {}).filter(([name]) => names.includes(name) === isPersonal);
    return own.length > 0 ? Object.fromEntries(own) : null;
  };
  return { open: lot(false), personal: lot(true) };
}
