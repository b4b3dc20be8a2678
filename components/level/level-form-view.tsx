import { formWords } from "@/components/governance/form-words";
import { PageHeader } from "@/components/layout/page-header";
import { hidden } from "@/components/strategy/field-parts";
import { StrategyForm } from "@/components/strategy/strategy-form";
import { ButtonLink } from "@/components/ui/button";
import { getWords, type Words } from "@/components/ui/words";
import { recordLevelAction } from "@/lib/actions/levels";
import type { LevelSheet } from "@/lib/data/level-history";
import { formatPeriod } from "@/lib/format/period";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { levelErrors } from "./level-errors";
import { type LevelValues, levelSections } from "./level-fields";
import { LevelHistory } from "./level-history";
import { adoptionText, levelWords, typedLevel } from "./level-words";

type LevelFormViewProps = {
  sheet: LevelSheet;
  /** On the way back from the question: what was typed. */
  typed: LevelValues | null;
};

/** A level for an indicator at a unit from a period on, with what counts there now and all that has counted. */
export async function LevelFormView({ sheet, typed }: LevelFormViewProps) {
  const words = await getWords();
  const { t, locale } = words;
  const place = { indicator: sheet.indicator.id, unit: sheet.unit?.id ?? "all", from: sheet.from };
  const begun: LevelValues = {
    fromPeriod: sheet.from,
    unitId: sheet.unit?.id ?? "",
    ...typedLevel(sheet.inForce?.level),
  };
  return (
    <div className="narrow-page">
      <PageHeader
        title={t("strategy.form.level", { indicator: textIn(sheet.indicator.name, locale) })}
        intro={<p>{inForceText(words, sheet)}</p>}
        crumbs={[{ href: routes.levels({ unit: place.unit }), name: t("levels.title") }]}
      />
      <StrategyForm
        action={recordLevelAction}
        sections={levelSections(words, sheet.indicator.id, sheet, typed ?? begun).map((section, index) =>
          index === 0 ? { ...section, fields: [...section.fields, hidden("seen", "")] } : section,
        )}
        cancelHref={routes.levels({ unit: place.unit })}
        words={await formWords(t("strategy.save"), await levelErrors(sheet.frequency))}
      />
      {sheet.hasOwn ? (
        <p>
          <ButtonLink variant="secondary" href={routes.levels({ ...place, form: "end" })}>
            {t(sheet.unit ? "levels.end.link" : "levels.end.linkAll")}
          </ButtonLink>
        </p>
      ) : null}
      <LevelHistory words={words} sheet={sheet} />
    </div>
  );
}

/** "I 1. tertial 2026 gjeld 70 → 100 for Sjøsida skule (standard for alle), vedteke av Kommunestyret …" */
export function inForceText(words: Words, { from, unit, indicator, inForce }: LevelSheet): string {
  const { t, locale } = words;
  const about = {
    period: formatPeriod(from, locale),
    unit: unit ? textIn(unit.name, locale) : t("strategy.allUnits"),
  };
  if (!inForce) return t("levels.noneInForce", about);
  const { heard } = levelWords(words, indicator, inForce.level);
  const adopted = adoptionText(words, inForce.level);
  const said = t("levels.inForce", { ...about, level: heard });
  return adopted ? `${said} ${t("levels.adoptedBy", { adopted })}` : said;
}
