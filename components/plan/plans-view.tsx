import { PageHeader } from "@/components/layout/page-header";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { getWords, type Words } from "@/components/ui/words";
import type { PlanListing } from "@/lib/data/plan-list";
import { formatDay } from "@/lib/format/day";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { PlanState } from "./plan-state";

/** Every plan with what can be done with it. `saved`: the page follows a save. */
export async function PlansView({ plans, saved }: { plans: readonly PlanListing[]; saved: boolean }) {
  const words = await getWords();
  const { t } = words;
  return (
    <>
      <PageHeader
        title={t("plans.title")}
        intro={<p>{t("plans.intro")}</p>}
        tools={<ButtonLink href={routes.plans("new")}>{t("plans.add")}</ButtonLink>}
      />
      <div className="plan-section">
        {saved ? (
          <Alert color="success" role="status">
            <p>{t("plans.saved")}</p>
          </Alert>
        ) : null}
        {plans.length === 0 ? (
          <EmptyState title={t("plans.none")}>
            <p>{t("plans.noneNext")}</p>
          </EmptyState>
        ) : (
          <Table caption={t("plans.title")} captionHidden>
            <thead>
              <tr>
                <th scope="col">{t("plans.plan")}</th>
                <th scope="col">{t("plans.days")}</th>
                <th scope="col">{t("plans.state")}</th>
                <th scope="col">{t("plans.cards")}</th>
                <th scope="col">
                  <span className="ds-sr-only">{t("plans.actions")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {plans.map((plan) => (
                <PlanRow key={plan.id} words={words} plan={plan} />
              ))}
            </tbody>
          </Table>
        )}
      </div>
    </>
  );
}

function PlanRow({ words, plan }: { words: Words; plan: PlanListing }) {
  const { t, locale } = words;
  const { id, name, startsOn, endsOn, state, cards } = plan;
  const act = (edit: string, key: "edit" | "copy" | "makeCurrent") => (
    <TextLink
      href={routes.plans(edit)}
      aria-label={t("plans.actOn", { act: t(`plans.${key}`), plan: textIn(name, locale) })}
    >
      {t(`plans.${key}`)}
    </TextLink>
  );
  return (
    <tr>
      <th scope="row">
        <TextLink href={routes.plan(id)}>
          <LocalText texts={name} locale={locale} />
        </TextLink>
      </th>
      <td>{t("plans.fromTo", { from: formatDay(startsOn, locale), to: formatDay(endsOn, locale) })}</td>
      <td>
        <PlanState words={words} state={state} />
      </td>
      <td>{cards.length}</td>
      <td>
        <div className="plan-actions">
          {act(id, "edit")}
          {act(`copy.${id}`, "copy")}
          {state === "draft" ? act(`current.${id}`, "makeCurrent") : null}
        </div>
      </td>
    </tr>
  );
}
