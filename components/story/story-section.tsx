import type { ReactNode } from "react";
import { rowFollowUp } from "@/components/follow-up/row-follow-up";
import { distinctRows } from "@/components/scorecard/card-rows";
import { valueText } from "@/components/scorecard/value-text";
import { Heading } from "@/components/ui/heading";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { IndicatorRow, UnitDashboard } from "@/lib/data/dashboard-view";
import type { UnitFollowUp } from "@/lib/data/follow-up-view";
import { storyOf } from "@/lib/domain/story";
import { formatScore } from "@/lib/format/number";
import { formatPeriod } from "@/lib/format/period";
import { endedOnce } from "@/lib/format/sentence";
import { shownText, textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { storyFigure } from "./story-figures";

type StorySectionProps = { words: Words; view: UnitDashboard; followUp: UnitFollowUp | null };

/** The dashboard in three sentences, made from its numbers. What a person has to say stands below, in their own words. */
export function StorySection({ words, view, followUp }: StorySectionProps) {
  const { t, locale } = words;
  const rows = distinctRows(view.scorecards);
  const { standing, weakest, change } = storyOf(
    view.overall,
    rows.map((row) => storyFigure(row, followUp)),
  );
  const say = ({ code, ...facts }: { code: string; id?: string }, name: string, more: Values = {}) => {
    const row = rows.find(({ id }) => id === facts.id);
    return (
      <Sentence words={words} message={`story.${name}.${code}`} values={{ ...facts, ...more }}>
        {row ? <IndicatorLink words={words} view={view} row={row} /> : null}
      </Sentence>
    );
  };
  const worst = rows.find((row) => "id" in weakest && row.id === weakest.id);
  return (
    <section className="story">
      <Heading level={2} size="sm">
        {t("story.title")}
      </Heading>
      <p>
        {say(standing, "standing", {
          unit: textIn(view.unit.name, locale),
          period: formatPeriod(view.period.code, locale),
          points: "score" in standing ? formatScore(standing.score, locale) : "",
        })}{" "}
        {say(weakest, "weakest", {
          value: worst?.cell.kind === "value" ? valueText(words, worst.indicator, worst.cell.value) : "",
          who: (followUp && worst && responsibleOf(followUp, worst)) ?? "none",
        })}{" "}
        {say(change, "change")}
      </p>
    </section>
  );
}

type Values = Record<string, string | number>;
type SentenceProps = { words: Words; message: string; values: Values; children: ReactNode };

function Sentence({ words, message, values, children }: SentenceProps) {
  const said = words.t.rich(message, { ...values, figure: () => children });
  return Array.isArray(said) ? said.map((part) => (typeof part === "string" ? endedOnce(part) : part)) : said;
}

type IndicatorLinkProps = { words: Words; view: UnitDashboard; row: IndicatorRow };

function IndicatorLink({ words, view, row }: IndicatorLinkProps) {
  const { organisation, unit, period, asKnown } = view;
  const { text, lang } = shownText(row.indicator.name, words.locale);
  const href = routes.indicator(organisation.code, unit.code, row.indicator.code, period.code, asKnown.day);
  return (
    <TextLink href={href} lang={lang}>
      {text}
    </TextLink>
  );
}

/** Who is on it, for those who may read the name. */
function responsibleOf(followUp: UnitFollowUp, row: IndicatorRow): string | null {
  const { deviation, initiatives } = rowFollowUp(followUp, row);
  return deviation?.inside?.responsible?.name ?? initiatives[0]?.inside?.owner.name ?? null;
}
