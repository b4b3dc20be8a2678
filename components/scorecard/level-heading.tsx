import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import type { RollUpView } from "@/lib/data/dashboard-view";
import { textIn } from "@/lib/format/texts";
import type { Texts } from "@/lib/schemas/texts";
import { RollUpSummary } from "./roll-up-summary";
import { RollUpWhy, type WeightedPart } from "./roll-up-why";
import type { ScorecardContext } from "./scorecard-context";
import { WhyDetails } from "./why-details";

type LevelHeadingProps = {
  context: ScorecardContext;
  level: 2 | 3 | 4;
  /** What kind of thing it is, above its name. */
  kicker: string;
  code?: string;
  name: Texts;
  share?: number | null;
  rollUp: RollUpView;
  parts: readonly WeightedPart[];
};

/** Name and standing of a scorecard, a focus area or an objective. */
export function LevelHeading({
  context,
  level,
  kicker,
  code,
  name,
  share,
  rollUp,
  parts,
}: LevelHeadingProps) {
  const { words, organisation } = context;
  return (
    <div className="level-heading" data-level={level}>
      <p className="kicker">{kicker}</p>
      <Heading level={level}>
        {code ? <span className="code-badge">{code}</span> : null}
        <LocalText texts={name} locale={words.locale} />
      </Heading>
      <div className="summary-line">
        <RollUpSummary words={words} rollUp={rollUp} share={share ?? null} />
        <WhyDetails words={words} about={textIn(name, words.locale)}>
          <RollUpWhy words={words} rollUp={rollUp} limits={organisation} parts={parts} />
        </WhyDetails>
      </div>
    </div>
  );
}
