import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { ScorecardListing } from "@/lib/data/scorecard-list";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type ScorecardTableProps = { words: Words; scorecards: readonly ScorecardListing[] };

/** Each card with whose it is, where it stands, and what can be done with it. */
export function ScorecardTable({ words, scorecards }: ScorecardTableProps) {
  const { t } = words;
  return (
    <Table caption={t("strategy.scorecards")} captionHidden className="cascade-cards">
      <thead>
        <tr>
          <th scope="col">{t("strategy.scorecard")}</th>
          <th scope="col">{t("strategy.owner")}</th>
          <th scope="col">{t("strategy.assigned")}</th>
          <th scope="col">{t("strategy.indicators")}</th>
          <th scope="col">{t("strategy.visibleTo")}</th>
          <th scope="col">
            <span className="ds-sr-only">{t("cascade.actions")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {scorecards.map((card) => (
          <Row key={card.id} words={words} card={card} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ words: { t, locale }, card }: { words: Words; card: ScorecardListing }) {
  const { id, name, owner, units, indicators, published, plan } = card;
  const act = (form: "card" | "archive", text: string) => (
    <TextLink
      href={routes.scorecardsOf({ edit: `${form}.${id}`, plan: plan.id })}
      aria-label={t("cascade.actOn", { act: text, card: textIn(name, locale) })}
    >
      {text}
    </TextLink>
  );
  return (
    <tr>
      <th scope="row">
        <TextLink href={routes.scorecard(id)}>
          <LocalText texts={name} locale={locale} />
        </TextLink>
      </th>
      <td>
        <LocalText texts={owner.name} locale={locale} />
      </td>
      <td>
        <TextLink
          href={routes.scorecardUnits(id)}
          aria-label={t("cascade.unitsOf", { count: units, card: textIn(name, locale) })}
        >
          {t("unit.count", { count: units })}
        </TextLink>
      </td>
      <td>{indicators}</td>
      <td>{t(published ? "strategy.everyone" : "strategy.signedIn")}</td>
      <td>
        <div className="cascade-actions">
          {act("card", t("strategy.edit"))}
          {act("archive", t("cascade.archive"))}
        </div>
      </td>
    </tr>
  );
}
