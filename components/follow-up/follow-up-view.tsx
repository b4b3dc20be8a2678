import { InitiativeList } from "@/components/initiative/initiative-list";
import { DemoBanner } from "@/components/layout/demo-banner";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { getWords } from "@/components/ui/words";
import type { FollowUpList } from "@/lib/data/follow-up-view";
import type { FollowUpFilter } from "@/lib/schemas/follow-up-filter";
import { DeviationTable } from "./deviation-table";
import { FollowUpFilterForm } from "./follow-up-filter-form";

/** Everything that is wrong or being mended at one's units. */
export async function FollowUpView({ list, filter }: { list: FollowUpList; filter: FollowUpFilter }) {
  const words = await getWords();
  const { t } = words;
  const { deviations, initiatives, units } = list;
  return (
    <div className="stack">
      {list.organisation.demo ? <DemoBanner /> : null}
      <PageHeader title={t("followUp.title")} intro={<p>{t("followUp.intro")}</p>} />
      {units.length > 0 ? <FollowUpFilterForm words={words} list={list} filter={filter} /> : null}
      {deviations.length + initiatives.length === 0 ? (
        <EmptyState title={t(units.length === 0 ? "followUp.none" : "followUp.noneAsked")}>
          <p>{t("followUp.noneNext")}</p>
        </EmptyState>
      ) : null}
      {deviations.length > 0 ? (
        <section className="follow-up-part">
          <Heading level={2} size="sm">
            {t("followUp.deviations", { count: deviations.length })}
          </Heading>
          <DeviationTable words={words} list={list} />
        </section>
      ) : null}
      {initiatives.length > 0 ? (
        <section className="follow-up-part">
          <Heading level={2} size="sm">
            {t("followUp.initiatives", { count: initiatives.length })}
          </Heading>
          <InitiativeList words={words} initiatives={initiatives} level={3} withUnit />
        </section>
      ) : null}
    </div>
  );
}
