import { getMessages } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { getWords } from "@/components/ui/words";
import { removeGroupSharesAction } from "@/lib/actions/grouping";
import type { GroupingView, UnitShares } from "@/lib/data/grouping-editor";
import type { UnitLine } from "@/lib/data/unit-editor";
import { changeDays, sharesOn } from "@/lib/domain/grouping";
import { formatDay } from "@/lib/format/day";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { formatPercent, typedPercent } from "./percent";
import { ShareForm } from "./share-form";

type ShareViewProps = { grouping: GroupingView; unit: UnitLine; standing: UnitShares; day: string };

/** How one unit is shared out: what has been said from which day, and a new column to say it from another. */
export async function ShareView({ grouping, unit, standing, day }: ShareViewProps) {
  const { t, locale } = await getWords();
  const { strategy, groupings, units } = await getMessages();
  const { seen, shares } = standing;
  const days = changeDays(shares).reverse();
  const latest = sharesOn(shares, days[0] ?? day);
  const served = new Set(shares.map(({ groupId }) => groupId));
  const groups = grouping.groups.filter(({ id, archived }) => !archived || served.has(id));
  const back = routes.groupings(`units.${grouping.id}`);
  const name = textIn(unit.name, locale);
  const identity = { groupingId: grouping.id, unitId: unit.id, seen };
  return (
    <>
      <PageHeader
        title={t("groupings.shareNamed", { name })}
        crumbs={[
          { href: routes.groupings(), name: t("groupings.title") },
          { href: back, name: textIn(grouping.name, locale) },
        ]}
        intro={<p>{t("groupings.shareIntro")}</p>}
      />
      <ShareForm
        identity={identity}
        day={days.length === 0 ? unit.openedOn : day}
        days={days.map((each) => formatDay(each, locale))}
        rows={groups.map(({ id, name: group, archived }) => ({
          id,
          name: textIn(group, locale),
          history: days.map((each) => formatPercent(sharesOn(shares, each).get(id), locale)),
          typed: archived ? null : typedPercent(latest.get(id)),
        }))}
        cancelHref={back}
        locale={locale}
        words={{
          ...groupings.shareForm,
          submit: t("strategy.save"),
          cancel: t("strategy.cancel"),
          notSaved: t("entry.notSaved"),
          conflict: t("entry.conflict"),
          errors: { ...strategy.error, ...groupings.error },
          failures: units.failure,
        }}
      />
      {days.length > 0 ? (
        <ActionForm action={removeGroupSharesAction} failures={units.failure} className="share-removal">
          <Heading level={2} size="2xs">
            {t("groupings.removeTitle")}
          </Heading>
          {Object.entries(identity).map(([field, value]) => (
            <input key={field} type="hidden" name={field} value={value} />
          ))}
          {days.map((each) => (
            <Button key={each} name="fromDay" value={each} variant="tertiary" color="danger" size="sm">
              {t("groupings.remove", { day: formatDay(each, locale) })}
            </Button>
          ))}
        </ActionForm>
      ) : null}
    </>
  );
}
