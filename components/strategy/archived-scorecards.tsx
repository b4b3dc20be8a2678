import { getMessages } from "next-intl/server";
import { ActButton } from "@/components/people/act-button";
import { Details } from "@/components/ui/details";
import { LocalText } from "@/components/ui/local-text";
import type { Words } from "@/components/ui/words";
import { restoreScorecardAction } from "@/lib/actions/scorecards";
import type { ScorecardListing } from "@/lib/data/scorecard-list";
import { textIn } from "@/lib/format/texts";

type ArchivedScorecardsProps = { words: Words; scorecards: readonly ScorecardListing[] };

/** Cards that were put away, each with the way back. */
export async function ArchivedScorecards({ words: { t, locale }, scorecards }: ArchivedScorecardsProps) {
  if (scorecards.length === 0) return null;
  const { entry } = await getMessages();
  return (
    <Details summary={t("cascade.archived", { count: scorecards.length })}>
      <ul className="cascade-archived">
        {scorecards.map(({ id, version, name, owner }) => (
          <li key={id}>
            <span>
              <LocalText texts={name} locale={locale} />{" "}
              <span className="note">
                <LocalText texts={owner.name} locale={locale} />
              </span>
            </span>
            <ActButton
              action={restoreScorecardAction}
              fields={{ id, version: String(version) }}
              label={t("cascade.restore")}
              about={textIn(name, locale)}
              refusals={entry.failure}
            />
          </li>
        ))}
      </ul>
    </Details>
  );
}
