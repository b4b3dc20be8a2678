import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { formWords } from "@/components/governance/form-words";
import { PageHeader } from "@/components/layout/page-header";
import type { FormSection } from "@/components/strategy/form-field";
import { StrategyForm } from "@/components/strategy/strategy-form";
import type { Crumb } from "@/components/ui/breadcrumbs";
import { getWords } from "@/components/ui/words";
import type { FormState } from "@/lib/actions/define-action";

type FollowUpFormViewProps = {
  title: string;
  intro?: string;
  crumbs: readonly Crumb[];
  action: (before: FormState, form: FormData) => Promise<FormState>;
  sections: FormSection[];
  cancelHref: string;
  /** What one needs to see while filling it in. */
  children?: ReactNode;
};

/** A form of the follow-up on a page of its own. */
export async function FollowUpFormView({
  title,
  intro,
  crumbs,
  action,
  sections,
  cancelHref,
  children,
}: FollowUpFormViewProps) {
  const { t } = await getWords();
  const { followUp, entry } = await getMessages();
  return (
    <div className="narrow-page">
      <PageHeader title={title} crumbs={crumbs} intro={intro ? <p>{intro}</p> : null} />
      {children}
      <StrategyForm
        action={action}
        sections={sections}
        cancelHref={cancelHref}
        words={
          await formWords(t("strategy.save"), {
            ...entry.failure,
            ...followUp.error,
          })
        }
      />
    </div>
  );
}
