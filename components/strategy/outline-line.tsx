import type { ReactNode } from "react";
import { LocalText } from "@/components/ui/local-text";
import type { NodeEdit } from "@/lib/data/editor-view";
import { formatNumber, formatShare } from "@/lib/format/number";
import type { NodeLevel } from "@/lib/schemas/strategy";
import { type AddForm, LineActions } from "./line-actions";
import { LineOrder } from "./line-order";
import { missingLanguages } from "./missing-languages";
import type { OutlineContext } from "./outline-context";
import { lineId, nodeKey } from "./outline-lines";

type LineProps = {
  context: OutlineContext;
  level: NodeLevel;
  node: NodeEdit;
  siblings: readonly NodeEdit[];
  /** Forms that add something below. */
  add: readonly AddForm[];
  facts?: ReactNode;
  actions?: ReactNode;
  /** Seldom used actions. */
  more?: ReactNode;
  children?: ReactNode;
};

/** One line of the outline: what it is, its name and weight, what it lacks, and what can be done with it. */
export function Line({ context, level, node, siblings, add, facts, actions, more, children }: LineProps) {
  const { words, warnings, only } = context;
  const { t, locale } = words;
  const lacks = missingLanguages(words, node.name);
  return (
    <li className="outline-line" id={lineId(node.id)} data-form={level} data-node={nodeKey(level, node)}>
      <div className="outline-row">
        {only ? null : <Handle isOnly={siblings.length === 1} />}
        <div className="outline-what">
          <span className="outline-name">
            {node.code} <LocalText texts={node.name} locale={locale} />
          </span>
          <div className="outline-facts">
            <span>{t(`strategy.node.${level}`)}</span>
            <span>{weightText(context, node, siblings)}</span>
            {facts}
            {lacks ? <span className="outline-lacks">{lacks}</span> : null}
          </div>
          {warnings.get(node.id)?.map((text) => (
            <p key={text} className="outline-warning">
              {text}
            </p>
          ))}
        </div>
        <LineActions context={context} level={level} node={node} add={add} actions={actions} more={more}>
          {only ? null : <LineOrder words={words} level={level} node={node} siblings={siblings} />}
        </LineActions>
      </div>
      {children}
    </li>
  );
}

/** What the line is dragged by, for those who have a pointer; an only child has nowhere to go. */
function Handle({ isOnly }: { isOnly: boolean }) {
  return (
    <span className="outline-handle needs-script" aria-hidden="true">
      {isOnly ? null : (
        <span data-handle draggable>
          ⠿
        </span>
      )}
    </span>
  );
}

function weightText({ words: { t, locale } }: OutlineContext, node: NodeEdit, siblings: readonly NodeEdit[]) {
  const total = siblings.reduce((sum, { weight }) => sum + Number(weight), 0);
  const weight = Number(node.weight);
  const shown = formatNumber(weight, 4, locale);
  if (weight === 0) return t("strategy.weightNothing", { weight: shown });
  return t("strategy.weightShare", { weight: shown, share: formatShare(weight / total, locale) });
}
