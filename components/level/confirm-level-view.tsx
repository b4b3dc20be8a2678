import { formWords } from "@/components/governance/form-words";
import { PageHeader } from "@/components/layout/page-header";
import { hidden } from "@/components/strategy/field-parts";
import { StrategyForm } from "@/components/strategy/strategy-form";
import { TextLink } from "@/components/ui/text-link";
import { getWords } from "@/components/ui/words";
import { endLevelAction, recordLevelAction } from "@/lib/actions/levels";
import type { LevelPreview } from "@/lib/data/level-preview";
import { formatPeriod } from "@/lib/format/period";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { LevelConsequences } from "./level-consequences";
import { levelWords } from "./level-words";

type ConfirmLevelViewProps = {
  asked: "record" | "end";
  preview: LevelPreview;
  /** All that was typed, by field. */
  typed: Record<string, string>;
};

/** Asks before a level is changed: what it lowers, which periods change colour, and which keep the level they have. */
export async function ConfirmLevelView({ asked, preview, typed }: ConfirmLevelViewProps) {
  const words = await getWords();
  const { t, locale } = words;
  const unit = preview.unit ? textIn(preview.unit, locale) : t("strategy.allUnits");
  const { indicatorId, unitId, fromPeriod = "", ...rest } = typed;
  const back = { indicator: indicatorId, unit: unitId || "all", from: fromPeriod };
  const fields = Object.entries({ ...typed, seen: preview.seen });
  return (
    <div className="narrow-page">
      <PageHeader
        title={t("levels.confirm.title")}
        crumbs={[{ href: routes.levels({ unit: unitId || "all" }), name: t("levels.title") }]}
        intro={
          <p>
            {textIn(preview.indicator.name, locale)}, {unit},{" "}
            {t("levels.since", { period: formatPeriod(fromPeriod, locale) })}
          </p>
        }
      />
      <dl className="level-change">
        <dt>{t("levels.confirm.before")}</dt>
        <dd>{levelWords(words, preview.indicator, preview.before).heard}</dd>
        <dt>{t("levels.confirm.after")}</dt>
        <dd>{levelWords(words, preview.indicator, preview.after).heard}</dd>
      </dl>
      <LevelConsequences words={words} preview={preview} />
      <p>
        <TextLink
          href={routes.levels(asked === "end" ? { ...back, form: "end" } : { ...back, ...rest, typed: "1" })}
        >
          {t("periods.confirm.back")}
        </TextLink>
      </p>
      <StrategyForm
        action={asked === "end" ? endLevelAction : recordLevelAction}
        sections={[{ fields: fields.map(([name, value]) => hidden(name, value)) }]}
        cancelHref={routes.levels({ unit: unitId || "all" })}
        words={await formWords(t("periods.confirm.save"))}
      />
    </div>
  );
}
