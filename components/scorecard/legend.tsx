import { Details } from "@/components/ui/details";
import type { Words } from "@/components/ui/words";
import { statusText } from "./status-code";
import { StatusMark } from "./status-mark";

const codes = ["reached", "acceptable", "below", "insufficient", "missing", "late", "notApplicable"] as const;

/** What the marks mean, for those who see a scorecard for the first time. */
export function Legend({ words }: { words: Words }) {
  return (
    <Details summary={words.t("scorecard.legend")} className="legend">
      <dl>
        {codes.map((code) => (
          <div key={code}>
            <dt>
              <StatusMark status={statusText(words, code)} />
            </dt>
            <dd>{words.t(`scorecard.legendOf.${code}`)}</dd>
          </div>
        ))}
      </dl>
    </Details>
  );
}
