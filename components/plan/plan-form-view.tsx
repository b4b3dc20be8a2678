import { getMessages } from "next-intl/server";
import { formWords } from "@/components/governance/form-words";
import { PageHeader } from "@/components/layout/page-header";
import type { FormField } from "@/components/strategy/form-field";
import { StrategyForm } from "@/components/strategy/strategy-form";
import { Alert } from "@/components/ui/alert";
import { getWords } from "@/components/ui/words";
import type { FormState } from "@/lib/actions/define-action";
import { copyPlanAction, createPlanAction, editPlanAction } from "@/lib/actions/plans";
import type { PlanListing } from "@/lib/data/plan-list";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { copyFields, editPlanFields, newPlanFields } from "./plan-forms";

type PlanFormProps = {
  title: string;
  /** What one should know before sending it. */
  note?: string | undefined;
  action: (before: FormState, form: FormData) => Promise<FormState>;
  fields: FormField[];
  submit: string;
};

async function PlanForm({ title, note, action, fields, submit }: PlanFormProps) {
  const { t } = await getWords();
  const { plans } = await getMessages();
  return (
    <div className="narrow-page">
      <PageHeader title={title} crumbs={[{ href: routes.plans(), name: t("plans.title") }]} />
      {note ? (
        <Alert>
          <p>{note}</p>
        </Alert>
      ) : null}
      <StrategyForm
        action={action}
        sections={[{ fields }]}
        cancelHref={routes.plans()}
        words={await formWords(submit, plans.error)}
      />
    </div>
  );
}

/** A new, empty plan. `latest` is the one it follows. */
export async function NewPlanForm({ latest }: { latest: PlanListing | undefined }) {
  const words = await getWords();
  const { t } = words;
  return (
    <PlanForm
      title={t("plans.form.new")}
      action={createPlanAction}
      fields={newPlanFields(words, latest)}
      submit={t("strategy.save")}
    />
  );
}

/** Name and days of a plan. */
export async function EditPlanForm({ plan }: { plan: PlanListing }) {
  const words = await getWords();
  const { t } = words;
  return (
    <PlanForm
      title={t("plans.form.edit")}
      note={plan.state === "draft" ? undefined : t("plans.datesFixed")}
      action={editPlanAction}
      fields={editPlanFields(words, plan)}
      submit={t("strategy.save")}
    />
  );
}

/** A plan made from another one. */
export async function CopyPlanForm({ plan, latest }: { plan: PlanListing; latest: PlanListing }) {
  const words = await getWords();
  const { t, locale } = words;
  return (
    <PlanForm
      title={t("plans.form.copy", { plan: textIn(plan.name, locale) })}
      note={t("plans.copyMeans")}
      action={copyPlanAction}
      fields={copyFields(words, plan, latest)}
      submit={t("plans.copy")}
    />
  );
}
