import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { CardApproval } from "@/lib/data/period-setting";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { approvalRule } from "./period-forms";

/** Each scorecard and whether its values take approval. */
export function ApprovalSection({ words, cards }: { words: Words; cards: readonly CardApproval[] }) {
  const { t, locale } = words;
  return (
    <section className="period-section" id="approval">
      <Heading level={2}>{t("periods.approval.title")}</Heading>
      <p>{t("periods.approval.intro")}</p>
      {cards.length === 0 ? (
        <p className="note">{t("periods.approval.none")}</p>
      ) : (
        <Table caption={t("periods.approval.title")} captionHidden>
          <thead>
            <tr>
              <th scope="col">{t("periods.approval.card")}</th>
              <th scope="col">{t("periods.approval.owner")}</th>
              <th scope="col">{t("periods.approval.rule")}</th>
              <th scope="col">
                <span className="ds-sr-only">{t("periods.approval.actions")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {cards.map((card) => (
              <tr key={card.id}>
                <th scope="row">
                  <LocalText texts={card.name} locale={locale} />
                </th>
                <td>
                  <LocalText texts={card.owner} locale={locale} />
                </td>
                <td>{t(`periods.approval.${approvalRule(card)}`)}</td>
                <td>
                  <TextLink
                    href={routes.periods(`card.${card.id}`)}
                    aria-label={t("periods.approval.editNamed", { card: textIn(card.name, locale) })}
                  >
                    {t("periods.edit")}
                  </TextLink>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
