import { InitiativeList } from "@/components/initiative/initiative-list";
import { ButtonLink } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { Still } from "@/components/ui/still";
import { getWords } from "@/components/ui/words";
import type { UnitFollowUp } from "@/lib/data/follow-up-view";
import { routes } from "@/lib/routes";
import { DeviationCard } from "./deviation-card";

type UnitFollowUpSectionProps = {
  view: UnitFollowUp;
  /** On an indicator's page: what a new initiative there is for. */
  indicator?: string;
};

/** What is wrong at a unit and what is done about it. Nothing at all where there is nothing, and nothing to begin. */
export async function UnitFollowUpSection({ view, indicator }: UnitFollowUpSectionProps) {
  const { deviations, initiatives, may, unit } = view;
  if (deviations.length + initiatives.length === 0 && !may.explain) return null;
  const words = await getWords();
  const { t } = words;
  return (
    <Still>
      <section className="unit-follow-up" id="follow-up">
        <div className="follow-up-heading">
          <Heading level={2} size="sm">
            {t("followUp.section")}
          </Heading>
          {may.explain ? (
            <ButtonLink
              variant="secondary"
              size="sm"
              href={routes.newInitiative({ unit: unit.code, ...(indicator ? { indicator } : {}) })}
            >
              {t("followUp.initiative.new")}
            </ButtonLink>
          ) : null}
        </div>
        {deviations.length > 0 ? (
          <div className="follow-up-part">
            <Heading level={3} size="2xs">
              {t("followUp.deviations", { count: deviations.length })}
            </Heading>
            <ul className="deviation-list">
              {deviations.map((deviation) => (
                <DeviationCard key={deviation.id} words={words} view={view} deviation={deviation} />
              ))}
            </ul>
          </div>
        ) : null}
        {initiatives.length > 0 ? (
          <div className="follow-up-part">
            <Heading level={3} size="2xs">
              {t("followUp.initiatives", { count: initiatives.length })}
            </Heading>
            <InitiativeList words={words} initiatives={initiatives} />
          </div>
        ) : null}
        {deviations.length + initiatives.length === 0 ? <p className="note">{t("followUp.none")}</p> : null}
      </section>
    </Still>
  );
}
