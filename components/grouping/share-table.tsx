import { PageHeader } from "@/components/layout/page-header";
import { Alert } from "@/components/ui/alert";
import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { getWords } from "@/components/ui/words";
import type { GroupingView } from "@/lib/data/grouping-editor";
import type { UnitLine } from "@/lib/data/unit-editor";
import { changeDays, sharesOn } from "@/lib/domain/grouping";
import { formatDay } from "@/lib/format/day";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { formatPercent } from "./percent";

type ShareTableProps = {
  grouping: GroupingView;
  units: readonly UnitLine[];
  /** The day whose shares are shown. */
  day: string;
  saved: boolean;
};

/** How each unit is shared out on the groups on a day, with the way to change it. */
export async function ShareTable({ grouping, units, day, saved }: ShareTableProps) {
  const { t, locale } = await getWords();
  const groups = grouping.groups.filter(({ archived }) => !archived);
  return (
    <>
      <PageHeader
        title={textIn(grouping.name, locale)}
        kicker={t("groupings.sharesKicker", { day: formatDay(day, locale) })}
        crumbs={[{ href: routes.groupings(), name: t("groupings.title") }]}
        intro={<p>{t("groupings.sharesIntro")}</p>}
      />
      {saved ? (
        <Alert color="success" role="status">
          <p>{t("units.saved")}</p>
        </Alert>
      ) : null}
      <Table caption={t("groupings.sharesCaption")} captionHidden className="figures share-table">
        <thead>
          <tr>
            <th scope="col">{t("unit.unit")}</th>
            {groups.map((group) => (
              <th key={group.id} scope="col">
                <LocalText texts={group.name} locale={locale} />
              </th>
            ))}
            <th scope="col">{t("groupings.since")}</th>
            <th scope="col">{t("groupings.change")}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => {
            const shares = grouping.shares.get(unit.id)?.shares ?? [];
            const inForce = sharesOn(shares, day);
            const since = changeDays(shares).findLast((from) => from <= day);
            const name = textIn(unit.name, locale);
            return (
              <tr key={unit.id} id={`unit-${unit.id}`}>
                <th scope="row" className={`depth-${unit.path.split("/").length - 3}`}>
                  <LocalText texts={unit.name} locale={locale} />
                </th>
                {groups.map((group) => (
                  <td key={group.id}>{formatPercent(inForce.get(group.id), locale)}</td>
                ))}
                <td>{since ? formatDay(since, locale) : t("groupings.notShared")}</td>
                <td>
                  <TextLink
                    href={routes.groupings(`shares.${grouping.id}.${unit.id}`)}
                    aria-label={t("groupings.shareNamed", { name })}
                  >
                    {t("groupings.share")}
                  </TextLink>
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </>
  );
}
