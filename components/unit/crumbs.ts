import type { Crumb } from "@/components/ui/breadcrumbs";
import type { OrganisationHead, UnitHead } from "@/lib/data/dashboard-view";
import { langOf, textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import type { Locale } from "@/lib/schemas/texts";

/**
 * The way down to a unit: the organisation, and the units from the root to the one given last. A root that only bears the
 * organisation's own name is left out: twice the same word in a row tells nobody anything.
 */
export function unitCrumbs(
  locale: Locale,
  organisation: OrganisationHead,
  units: readonly UnitHead[],
  period: string,
  known: string | null = null,
): Crumb[] {
  const named = ({ name }: { name: UnitHead["name"] }) => ({
    name: textIn(name, locale),
    lang: langOf(name, locale),
  });
  return [
    { href: routes.organisation(organisation.code, period, known), ...named(organisation) },
    ...units
      .filter(({ name }) => textIn(name, locale) !== textIn(organisation.name, locale))
      .map((unit) => ({ href: routes.unit(organisation.code, unit.code, period, known), ...named(unit) })),
  ];
}
