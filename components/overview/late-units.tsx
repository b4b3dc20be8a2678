import { LocalText } from "@/components/ui/local-text";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { OrganisationOverview } from "@/lib/data/overview-view";
import { routes } from "@/lib/routes";
import type { OverviewLinks } from "./overview-links";

const FIRST = 4;

/** The units that owe figures past their deadline, those that owe most first. */
export function LateUnits({
  words: { t, locale },
  view: { organisation, period, asKnown, units },
  links,
}: {
  words: Words;
  view: OrganisationOverview;
  links: OverviewLinks;
}) {
  const late = units.filter((unit) => unit.late > 0).sort((one, other) => other.late - one.late);
  if (late.length === 0) return null;
  return (
    <div className="late-units">
      <p className="status" data-status="late">
        {t("overview.late", { units: late.length })}
      </p>
      <ul>
        {late.slice(0, FIRST).map((unit) => (
          <li key={unit.code}>
            <TextLink href={routes.unit(organisation.code, unit.code, period.code, asKnown.day)}>
              <LocalText texts={unit.name} locale={locale} />
            </TextLink>{" "}
            <span className="note">{t("overview.lateUnit", { count: unit.late })}</span>
          </li>
        ))}
        {late.length > FIRST ? (
          <li>
            <TextLink href={links.matrix({ status: "late" })}>{t("overview.lateAll")}</TextLink>
          </li>
        ) : null}
      </ul>
    </div>
  );
}
