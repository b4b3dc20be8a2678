import { Heading } from "@/components/ui/heading";
import type { ShownText } from "@/lib/format/texts";
import { RollUpSummary } from "./roll-up-summary";
import type { RollUpText } from "./roll-up-text";
import { WhyDetails } from "./why-details";
import type { WhyText } from "./why-text";

/** Name and standing of a scorecard, a focus area or an objective. The kicker says which of them it is. */
export type LevelText = {
  kicker: string;
  code: string | null;
  name: ShownText;
  rollUp: RollUpText;
  why: WhyText;
};

export function LevelHeading({ level, text }: { level: 2 | 3 | 4; text: LevelText }) {
  const { kicker, code, name, rollUp, why } = text;
  return (
    <div className="level-heading">
      <p className="kicker">{kicker}</p>
      <Heading level={level}>
        {code ? <span className="code-badge">{code}</span> : null}
        <span lang={name.lang}>{name.text}</span>
      </Heading>
      <div className="summary-line">
        <RollUpSummary rollUp={rollUp} />
        <WhyDetails why={why} />
      </div>
    </div>
  );
}
