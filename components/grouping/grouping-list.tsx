import { getMessages } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { getWords } from "@/components/ui/words";
import type { Groupings } from "@/lib/data/grouping-editor";
import { routes } from "@/lib/routes";
import { GroupingSection } from "./grouping-section";

/** The organisation's groupings, each with its groups. `units`: how many open units there are to share out. */
export async function GroupingList({
  view: { mayDefine, groupings },
  units,
  saved,
}: {
  view: Groupings;
  units: readonly { id: string }[];
  saved: boolean;
}) {
  const words = await getWords();
  const { t } = words;
  const messages = await getMessages();
  const failures = { ...messages.units.failure, invalid: t("groupings.inUse") };
  return (
    <>
      <PageHeader title={t("groupings.title")} intro={<p>{t("groupings.intro")}</p>} />
      {saved ? (
        <Alert color="success" role="status">
          <p>{t("units.saved")}</p>
        </Alert>
      ) : null}
      {groupings.length === 0 ? (
        <EmptyState title={t("groupings.none")}>
          <p>{t(mayDefine ? "groupings.noneNext" : "groupings.noneYours")}</p>
        </EmptyState>
      ) : (
        groupings.map((grouping) => (
          <GroupingSection
            key={grouping.id}
            words={words}
            grouping={grouping}
            placed={units.filter(({ id }) => grouping.shares.has(id)).length}
            units={units.length}
            mayDefine={mayDefine}
            failures={failures}
          />
        ))
      )}
      {mayDefine ? (
        <div className="grouping-new">
          <ButtonLink href={routes.groupings("new")} variant="secondary">
            {t("groupings.form.new")}
          </ButtonLink>
        </div>
      ) : null}
    </>
  );
}
