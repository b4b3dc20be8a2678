import type { ReactNode } from "react";
import { LocalText } from "@/components/ui/local-text";
import type { Words } from "@/components/ui/words";
import type { NodeEdit } from "@/lib/data/editor-view";
import { formatNumber, formatShare } from "@/lib/format/number";
import type { NodeLevel } from "@/lib/schemas/strategy";
import { type AddForm, LineActions } from "./line-actions";
import { LineOrder } from "./line-order";
import { missingLanguages } from "./missing-languages";
import type { OutlineContext } from "./outline-context";
import { lineId, nodeKey } from "./outline-lines";

/** Of an indicator, whether it is scored. */
type WeighedNode = NodeEdit & { scored?: boolean };

type LineProps = {
  context: OutlineContext;
  level: NodeLevel;
  node: WeighedNode;
  siblings: readonly WeighedNode[];
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
            <span>{weightText(context.words, node, siblings)}</span>
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

/** Its weight, and its share of what its siblings that count weigh together. */
function weightText({ t, locale }: Words, node: WeighedNode, siblings: readonly WeighedNode[]) {
  const shown = formatNumber(Number(node.weight), 4, locale);
  const weight = weightOf(node);
  if (weight === 0) return t("strategy.weightNothing", { weight: shown });
  const total = siblings.reduce((sum, each) => sum + weightOf(each), 0);
  return t("strategy.weightShare", { weight: shown, share: formatShare(weight / total, locale) });
}

/** What is not scored never counts, whatever it weighs. */
function weightOf({ weight, scored = true }: WeighedNode): number {
  return scored ? Number(weight) : 0;
}
