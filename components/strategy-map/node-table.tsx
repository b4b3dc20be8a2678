import { StatusMark } from "@/components/scorecard/status-mark";
import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { StandingNode, UnitStrategyMap } from "@/lib/data/unit-strategy-map-view";
import { nodeFigure, nodeName, nodeStatus } from "./map-words";
import { nodeHref } from "./standing-map";

/** What stands in each perspective, and how it stands. */
export function NodeTable({ words, map }: { words: Words; map: UnitStrategyMap }) {
  const { t, locale } = words;
  return (
    <Table caption={t("strategyMap.nodes")} captionHidden className="node-table">
      <thead>
        <tr>
          <th scope="col">{t("strategyMap.perspective")}</th>
          <th scope="col">{t("strategyMap.node")}</th>
          <th scope="col">{t("strategyMap.status")}</th>
          <th scope="col">{t("strategyMap.figure")}</th>
        </tr>
      </thead>
      {map.bands
        .filter(({ nodes }) => nodes.length > 0)
        .map(({ code, name, nodes }) => (
          <tbody key={code}>
            {nodes.map((node, index) => (
              <tr key={node.key}>
                {index === 0 ? (
                  <th scope="rowgroup" rowSpan={nodes.length}>
                    <LocalText texts={name} locale={locale} />
                  </th>
                ) : null}
                <td>
                  <TextLink href={nodeHref(map, node)}>{nodeName(words, node)}</TextLink>
                  {node.kind === "indicator" ? (
                    <span className="note"> {t("causes.kind.indicator")}</span>
                  ) : null}
                </td>
                <td>
                  <StatusMark status={nodeStatus(words, node)} />
                </td>
                <td>
                  <Figure words={words} node={node} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
    </Table>
  );
}

/** The number, or why there is none to see. */
function Figure({ words, node }: { words: Words; node: StandingNode }) {
  const figure = nodeFigure(words, node);
  if (figure !== null || node.kind === "factor") return figure;
  const reason = node.row.hidden?.reason;
  return reason ? <LocalText texts={reason} locale={words.locale} /> : null;
}
