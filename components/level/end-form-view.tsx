import { formWords } from "@/components/governance/form-words";
import { PageHeader } from "@/components/layout/page-header";
import { hidden } from "@/components/strategy/field-parts";
import { StrategyForm } from "@/components/strategy/strategy-form";
import { getWords } from "@/components/ui/words";
import { endLevelAction } from "@/lib/actions/levels";
import type { LevelSheet } from "@/lib/data/level-history";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { levelErrors } from "./level-errors";
import { inForceText } from "./level-form-view";

/** From which period on the unit goes back to what it inherits. */
export async function EndFormView({ sheet }: { sheet: LevelSheet }) {
  const words = await getWords();
  const { t, locale } = words;
  const back = routes.levels({
    indicator: sheet.indicator.id,
    unit: sheet.unit?.id ?? "all",
    from: sheet.from,
  });
  const name = textIn(sheet.indicator.name, locale);
  return (
    <div className="narrow-page">
      <PageHeader
        title={t(sheet.unit ? "levels.end.title" : "levels.end.titleAll", { indicator: name })}
        intro={<p>{inForceText(words, sheet)}</p>}
        crumbs={[
          { href: routes.levels({ unit: sheet.unit?.id ?? "all" }), name: t("levels.title") },
          { href: back, name },
        ]}
      />
      <p>{t("levels.end.means")}</p>
      <StrategyForm
        action={endLevelAction}
        sections={[
          {
            fields: [
              hidden("indicatorId", sheet.indicator.id),
              hidden("unitId", sheet.unit?.id ?? ""),
              hidden("seen", ""),
              {
                name: "fromPeriod",
                label: t("strategy.field.fromPeriod"),
                description: t("strategy.help.fromPeriod"),
                kind: "text",
                value: sheet.from,
                required: true,
              },
            ],
          },
        ]}
        cancelHref={back}
        words={await formWords(t("levels.end.save"), await levelErrors(sheet.frequency))}
      />
    </div>
  );
}
