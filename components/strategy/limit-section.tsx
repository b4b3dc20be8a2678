import { formWords } from "@/components/governance/form-words";
import { Details } from "@/components/ui/details";
import { getWords } from "@/components/ui/words";
import { editIndicatorLimitAction } from "@/lib/actions/strategy";
import { routes } from "@/lib/routes";
import { StrategyForm } from "./strategy-form";

/** What goes for all scorecards: how many indicators one may have before a reason is asked for. */
export async function LimitSection({ limit }: { limit: number }) {
  const { t } = await getWords();
  return (
    <Details summary={t("strategy.settings")}>
      <StrategyForm
        action={editIndicatorLimitAction}
        sections={[
          {
            fields: [
              {
                name: "indicatorLimit",
                label: t("strategy.field.indicatorLimit"),
                description: t("strategy.help.indicatorLimit"),
                kind: "number",
                value: String(limit),
                required: true,
              },
            ],
          },
        ]}
        cancelHref={routes.scorecards}
        words={await formWords(t("strategy.save"))}
      />
    </Details>
  );
}
