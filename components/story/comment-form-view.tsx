import { formWords } from "@/components/governance/form-words";
import { PageHeader } from "@/components/layout/page-header";
import { hidden } from "@/components/strategy/field-parts";
import type { FormField } from "@/components/strategy/form-field";
import { StrategyForm } from "@/components/strategy/strategy-form";
import { getWords } from "@/components/ui/words";
import { recordUnitCommentAction } from "@/lib/actions/unit-comment";
import type { UnitCommentForm } from "@/lib/data/unit-comment-read";
import { formatPeriod } from "@/lib/format/period";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

/** Where a leader writes what the numbers do not tell. */
export async function CommentFormView({ form }: { form: UnitCommentForm }) {
  const { t, locale } = await getWords();
  const { organisation, unit, period, text, version, takesApproval } = form;
  const place = { unit: textIn(unit.name, locale), period: formatPeriod(period, locale) };
  const back = routes.unit(organisation, unit.code, period);
  const fields: FormField[] = [
    hidden("organisation", organisation),
    hidden("unit", unit.code),
    hidden("unitId", unit.id),
    hidden("period", period),
    hidden("version", version),
    {
      name: "text",
      label: t("story.comment.field"),
      description: t("story.comment.help"),
      kind: "textarea",
      value: text,
    },
  ];
  return (
    <div className="narrow-page">
      <PageHeader
        title={t("story.comment.formTitle", place)}
        crumbs={[{ href: back, name: place.unit }]}
        intro={<p>{t(takesApproval ? "story.comment.introApproval" : "story.comment.intro")}</p>}
      />
      <StrategyForm
        action={recordUnitCommentAction}
        sections={[{ fields }]}
        cancelHref={back}
        words={await formWords(t("strategy.save"))}
      />
    </div>
  );
}
