import type { MetadataRoute } from "next";
import { listPublicPages } from "@/lib/data/open-data-pages";
import { publicLink } from "@/lib/mail/letter-words";
import { routes } from "@/lib/routes";

/** Asked for when it is read: what is published today is not what was published when the product was built. */
export const dynamic = "force-dynamic";

/** As many addresses as one map may hold. */
const MOST = 50_000;

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const pages = (await listPublicPages()).map(addressOf);
  return [routes.home, routes.accessibility, routes.privacy, ...pages]
    .slice(0, MOST)
    .map((url) => ({ url: publicLink(url) }));
}

function addressOf({ organisation, unit, indicator }: Awaited<ReturnType<typeof listPublicPages>>[number]) {
  if (unit === undefined) return routes.organisation(organisation);
  return indicator === undefined
    ? routes.unit(organisation, unit)
    : routes.indicator(organisation, unit, indicator);
}
