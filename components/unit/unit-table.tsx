import { StatusMark } from "@/components/scorecard/status-mark";
import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { OrganisationOverview, RollUpView } from "@/lib/data/dashboard-view";
import { formatScore } from "@/lib/format/number";
import { routes } from "@/lib/routes";
import { ProviderTag } from "./unit-tags";

type Unit = OrganisationOverview["units"][number];

/** All units as an indented list, with their standing as a whole and per perspective. */
export function UnitTable({ words, view }: { words: Words; view: OrganisationOverview }) {
  const { t, locale } = words;
  return (
    <Table caption={t("unit.units")} captionHidden className="unit-table">
      <thead>
        <tr>
          <th scope="col">{t("unit.unit")}</th>
          <th scope="col">{t("unit.whole")}</th>
          {view.perspectives.map(({ code, name }) => (
            <th key={code} scope="col">
              <LocalText texts={name} locale={locale} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.units.map((unit) => (
          <tr key={unit.code}>
            <th scope="row" className={`depth-${Math.min(unit.depth, 6)}`}>
              <TextLink
                href={routes.unit(view.organisation.code, unit.code, view.period.code)}
                data-color="neutral"
              >
                <LocalText texts={unit.name} locale={locale} />
              </TextLink>{" "}
              <ProviderTag words={words} unit={unit} />
            </th>
            <td>
              <Standing words={words} rollUp={unit.rollUp} />
              <RedNote words={words} unit={unit} />
            </td>
            {view.perspectives.map(({ code }) => (
              <td key={code}>
                <Standing words={words} rollUp={unit.perspectives[code]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The mark and the score; a unit without anything to show in a perspective is left blank. */
function Standing({ words, rollUp }: { words: Words; rollUp: RollUpView | undefined }) {
  if (!rollUp || rollUp.total === 0) return <span className="note">–</span>;
  const shown = rollUp.score !== null && rollUp.status !== "insufficient";
  return (
    <span className="standing" data-status={rollUp.status}>
      <StatusMark words={words} code={rollUp.status} />
      {shown && rollUp.score !== null ? <b>{formatScore(rollUp.score, words.locale)}</b> : null}
    </span>
  );
}

function RedNote({ words: { t }, unit: { rollUp } }: { words: Words; unit: Unit }) {
  if (!rollUp.hasBelow) return null;
  return <span className="note">{t("scorecard.below", { below: rollUp.below, total: rollUp.total })}</span>;
}
