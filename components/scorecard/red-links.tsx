import { LocalText } from "@/components/ui/local-text";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { ScorecardView } from "@/lib/data/dashboard-view";
import { distinctRows } from "./card-rows";

/** The way straight to each red row of a dashboard; an indicator that stands on several cards is named once. */
export function RedLinks({ words, scorecards }: { words: Words; scorecards: readonly ScorecardView[] }) {
  const red = distinctRows(scorecards).filter(({ judgement }) => judgement?.status === "below");
  if (red.length === 0) return null;
  return (
    <ul className="red-links">
      <li>{words.t("scorecard.redHere")}</li>
      {red.map(({ id, code, indicator }) => (
        <li key={id}>
          <TextLink href={`#${id}`} data-color="neutral">
            {code} <LocalText texts={indicator.name} locale={words.locale} />
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
