import { formWords } from "@/components/governance/form-words";
import { PageHeader } from "@/components/layout/page-header";
import { StrategyForm } from "@/components/strategy/strategy-form";
import { getWords } from "@/components/ui/words";
import { editScorecardApprovalAction } from "@/lib/actions/periods";
import type { CardApproval } from "@/lib/data/period-setting";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { approvalFields } from "./period-forms";

/** The rule of approval of one scorecard. */
export async function ApprovalFormView({ card }: { card: CardApproval }) {
  const words = await getWords();
  const { t, locale } = words;
  return (
    <div className="narrow-page">
      <PageHeader
        title={t("periods.approval.form", { card: textIn(card.name, locale) })}
        crumbs={[{ href: routes.periods(), name: t("periods.title") }]}
      />
      <StrategyForm
        action={editScorecardApprovalAction}
        sections={[{ fields: approvalFields(words, card) }]}
        cancelHref={routes.periods()}
        words={await formWords(t("strategy.save"))}
      />
    </div>
  );
}
