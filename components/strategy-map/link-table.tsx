import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { StandingNode, UnitStrategyMap } from "@/lib/data/unit-strategy-map-view";
import { nodeName, verdictFigures, verdictText } from "./map-words";
import { linkHref } from "./standing-map";

type LinkTableProps = { words: Words; map: UnitStrategyMap; nodes: ReadonlyMap<string, StandingNode> };

/** The links as sentences: when this increases, then that happens, after so long, because; and what figures say about it. */
export function LinkTable({ words, map, nodes }: LinkTableProps) {
  const { t, locale } = words;
  const named = (key: string) => {
    const node = nodes.get(key);
    return node ? nodeName(words, node) : "";
  };
  return (
    <Table caption={t("strategyMap.links")} captionHidden className="cause-table">
      <thead>
        <tr>
          <th scope="col">{t("causes.cause")}</th>
          <th scope="col">{t("causes.effect")}</th>
          <th scope="col">{t("causes.lag")}</th>
          <th scope="col">{t("causes.reason")}</th>
          <th scope="col">{t("strategyMap.whatFiguresSay")}</th>
        </tr>
      </thead>
      <tbody>
        {map.links.map((link) => (
          <tr key={link.id}>
            <th scope="row">{named(link.cause)}</th>
            <td>
              {named(link.effect)}{" "}
              <Tag color={link.sign === "positive" ? "info" : "warning"}>{t(`causes.sign.${link.sign}`)}</Tag>
            </td>
            <td className="cause-lag">{t("causes.months", { count: link.lagMonths })}</td>
            <td className="cause-reason">
              <LocalText texts={link.reason} locale={locale} />
            </td>
            <td>
              <TextLink
                href={linkHref(map, link.id)}
                aria-label={t("strategyMap.verdictOf", {
                  verdict: verdictText(words, link),
                  cause: named(link.cause),
                  effect: named(link.effect),
                })}
              >
                {verdictText(words, link)}
              </TextLink>
              <span className="note">{verdictFigures(words, link)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
