import type { SeedAccount } from "../shape";

/** Accounts are named by role; none of them is a person. */
export const accounts: SeedAccount[] = [
  account("administrator", "Administrator", "administrator", "hareid-kommune"),
  account("kommunedirektor", "Kommunedirektør", "leader", "hareid-kommune"),
  account("oppvekstsjef", "Oppvekstsjef", "leader", "oppvekst"),
  account("omsorgssjef", "Helse- og omsorgssjef", "leader", "helse-omsorg"),
  account("rektor", "Rektor ved Strandlia skule", "leader", "strandlia-skule"),
  account("medarbeidar", "Medarbeidar ved Solsida sjukeheim", "contributor", "solsida-sjukeheim"),
  account("folkevald", "Folkevald i kommunestyret", "politician", "hareid-kommune"),
  account("revisor", "Kommunerevisor", "auditor", "hareid-kommune"),
];

function account(
  local: string,
  title: string,
  role: SeedAccount["grants"][number]["role"],
  unit: string,
): SeedAccount {
  return { email: `${local}.hareid@demo.invalid`, name: title, title, grants: [{ role, unit }] };
}
