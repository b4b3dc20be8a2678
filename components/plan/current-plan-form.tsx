import { getMessages } from "next-intl/server";
import { formWords } from "@/components/governance/form-words";
import { PageHeader } from "@/components/layout/page-header";
import { hidden } from "@/components/strategy/field-parts";
import { StrategyForm } from "@/components/strategy/strategy-form";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { getWords } from "@/components/ui/words";
import { makePlanCurrentAction } from "@/lib/actions/plans";
import type { PlanObstacle } from "@/lib/data/plan-current";
import type { PlanListing } from "@/lib/data/plan-list";
import { formatDay } from "@/lib/format/day";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type CurrentPlanFormProps = {
  plan: PlanListing;
  /** The plan in force until now. */
  former: PlanListing | undefined;
  /** Why it cannot be put in force. */
  obstacle: PlanObstacle | null;
};

/** Asks before a plan is put in force, and says what that means; or says why it cannot be. */
export async function CurrentPlanForm({ plan, former, obstacle }: CurrentPlanFormProps) {
  const { t, locale } = await getWords();
  const { plans } = await getMessages();
  const name = textIn(plan.name, locale);
  const day = formatDay(plan.startsOn, locale);
  return (
    <div className="narrow-page">
      <PageHeader
        title={t("plans.form.current", { plan: name })}
        crumbs={[{ href: routes.plans(), name: t("plans.title") }]}
      />
      {obstacle ? (
        <>
          <Alert color="warning" title={t("plans.current.refused")}>
            <p>
              {name} {t(`plans.error.${obstacle}`)}
            </p>
          </Alert>
          <ButtonLink href={routes.plan(plan.id)} variant="secondary">
            {t("plans.current.back")}
          </ButtonLink>
        </>
      ) : (
        <>
          <Alert title={t("plans.current.means")}>
            <ul className="ds-list">
              <li>{t("plans.current.cards", { count: plan.cards.length, day })}</li>
              {former ? (
                <li>{t("plans.current.former", { plan: textIn(former.name, locale), day })}</li>
              ) : null}
              <li>{t("plans.current.entry", { day })}</li>
              <li>{t("plans.current.locked")}</li>
            </ul>
          </Alert>
          <StrategyForm
            action={makePlanCurrentAction}
            sections={[{ fields: [{ ...hidden("id", plan.id), label: name }] }]}
            cancelHref={routes.plan(plan.id)}
            words={await formWords(t("plans.makeCurrent"), plans.error)}
          />
        </>
      )}
    </div>
  );
}
