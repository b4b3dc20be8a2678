import "server-only";
import { publicActor } from "./access";
import { getOpenData } from "./open-data";
import { listOrganisations } from "./organisation";

/** A page the public may read: an organisation's, one of its units', or an indicator's at a unit. */
type PublicPage = { organisation: string; unit?: string; indicator?: string };

/** Every page anyone may read, organisation by organisation. */
export async function listPublicPages(): Promise<PublicPage[]> {
  const pages: PublicPage[] = [];
  for (const { organisation } of await listOrganisations(publicActor)) {
    pages.push(...(await pagesOf(organisation.code)));
  }
  return pages;
}

/** A unit without figures that anyone may see has nothing to be found for. */
async function pagesOf(organisation: string): Promise<PublicPage[]> {
  const figures = (await getOpenData({ organisation }))?.figures ?? [];
  const units = [...new Set(figures.map(({ unit }) => unit.code))];
  return [
    { organisation },
    ...units.map((unit) => ({ organisation, unit })),
    ...figures.map(({ unit, indicator }) => ({ organisation, unit: unit.code, indicator: indicator.code })),
  ];
}
