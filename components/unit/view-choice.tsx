import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { UnitDashboard } from "@/lib/data/dashboard-view";
import { routes } from "@/lib/routes";
import type { DashboardLook } from "@/lib/schemas/dashboard-look";

type ViewChoiceProps = { words: Words; view: UnitDashboard; look: DashboardLook };

/** Cards or one table: two plain links, so that the choice is remembered in the address. */
export function ViewChoice({ words: { t }, view, look }: ViewChoiceProps) {
  const { organisation, unit, period, asKnown } = view;
  const href = (search: Record<string, string>) =>
    `${routes.unit(organisation.code, unit.code, period.code, asKnown.day, search)}#figures`;
  const ways = [
    { name: "cards", href: href({}) },
    { name: "table", href: href({ view: "table" }) },
  ];
  return (
    <nav className="view-choice" id="figures" aria-label={t("unit.look.label")}>
      {ways.map(({ name, href: way }) => (
        <TextLink key={name} href={way} aria-current={name === look.view ? "true" : undefined}>
          {t(`unit.look.${name}`)}
        </TextLink>
      ))}
    </nav>
  );
}
