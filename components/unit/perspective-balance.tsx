import { Radar } from "@/components/charts/radar";
import { drawRadar } from "@/components/charts/radar-drawing";
import { rollUpText } from "@/components/scorecard/roll-up-text";
import { Heading } from "@/components/ui/heading";
import type { Words } from "@/components/ui/words";
import type { PerspectiveView, UnitDashboard } from "@/lib/data/dashboard-view";
import { formatScore } from "@/lib/format/number";
import { textIn } from "@/lib/format/texts";
import { PerspectiveTable } from "./perspective-table";

/** The balance of the balanced scorecard: a figure when enough perspectives have a score, and always the table. */
export function PerspectiveBalance({ words, view }: { words: Words; view: UnitDashboard }) {
  const { t } = words;
  const { perspectives, organisation } = view;
  const axes = perspectives.map((perspective) => axisOf(words, perspective));
  const drawing = drawRadar(axes, organisation.reachedEdge);
  const said = axes.map(({ name, points }) => `${name}: ${points}`).join(", ");
  return (
    <section className="perspectives">
      <Heading level={2} size="sm">
        {t("scorecard.perspectives")}
      </Heading>
      <div className="balance" data-drawn={drawing !== null || undefined}>
        {drawing ? (
          <Radar drawing={drawing} axes={axes} label={t("unit.radar.label", { said })} />
        ) : (
          <p className="note">{t("unit.radar.tooFew")}</p>
        )}
        <PerspectiveTable words={words} perspectives={perspectives} limits={organisation} />
      </div>
    </section>
  );
}

/** A score that rests on too little is as good as none in a figure: the table has it for those who ask. */
function axisOf(words: Words, { name, rollUp }: PerspectiveView) {
  const { score, status } = rollUp;
  const isShown = score !== null && status !== "insufficient";
  return {
    name: textIn(name, words.locale),
    score: isShown ? score : null,
    points: isShown ? formatScore(score, words.locale) : rollUpText(words, rollUp).status.word,
  };
}
