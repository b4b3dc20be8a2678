import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { getWords } from "@/components/ui/words";
import type { OrganisationCard } from "@/lib/data/dashboard-view";
import { sortByName } from "@/lib/format/name-order";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type OrganisationListProps = {
  organisations: readonly OrganisationCard[];
  /** There is nothing at all yet: whoever runs the service may found the first organisation. */
  canSetUp: boolean;
};

/** The organisations one may read about, as cards in the order of their names. */
export async function OrganisationList({ organisations, canSetUp }: OrganisationListProps) {
  const { t, locale } = await getWords();
  if (organisations.length === 0) {
    return (
      <EmptyState title={t("unit.noOrganisations")}>
        {canSetUp ? <TextLink href={routes.newOrganisation}>{t("unit.setUp")}</TextLink> : null}
      </EmptyState>
    );
  }
  const sorted = sortByName(organisations, ({ organisation }) => textIn(organisation.name, locale));
  return (
    <ul className="organisation-list">
      {sorted.map(({ organisation, units, vision }) => (
        <li key={organisation.code}>
          <p className="kicker">{t(`unit.organisationKind.${organisation.kind}`)}</p>
          <Heading level={2} size="sm">
            <TextLink href={routes.organisation(organisation.code)}>
              <LocalText texts={organisation.name} locale={locale} />
            </TextLink>
          </Heading>
          {vision ? (
            <p className="vision">
              <LocalText texts={vision} locale={locale} />
            </p>
          ) : null}
          <p className="note">
            {t("unit.count", { count: units })}{" "}
            {organisation.demo ? <Tag color="warning">{t("unit.demo")}</Tag> : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
