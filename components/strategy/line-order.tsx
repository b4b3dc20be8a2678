import { Button } from "@/components/ui/button";
import type { Words } from "@/components/ui/words";
import type { NodeEdit } from "@/lib/data/editor-view";
import { textIn } from "@/lib/format/texts";
import type { NodeLevel } from "@/lib/schemas/strategy";
import { nodeKey } from "./outline-lines";

type LineOrderProps = { words: Words; level: NodeLevel; node: NodeEdit; siblings: readonly NodeEdit[] };

/** Puts a line before or after its neighbour: buttons of the form around the outline. */
export function LineOrder({ words: { t, locale }, level, node, siblings }: LineOrderProps) {
  if (siblings.length < 2) return null;
  const place = siblings.indexOf(node) + 1;
  const name = `${node.code} ${textIn(node.name, locale)}`.trim();
  const button = (by: "up" | "down", to: number) => (
    <Button
      variant="tertiary"
      size="sm"
      name="order"
      value={`${nodeKey(level, node)}.${to}.${by}`}
      data-by={by}
      aria-label={t(`strategy.order.${by}Named`, { name })}
      disabled={to < 1 || to > siblings.length}
    >
      {t(`strategy.order.${by}`)}
    </Button>
  );
  return (
    <div className="outline-order">
      {button("up", place - 1)}
      {button("down", place + 1)}
    </div>
  );
}
