import type { Words } from "@/components/ui/words";
import type { ScorecardEditor } from "@/lib/data/editor-view";
import { textIn } from "@/lib/format/texts";
import { linesOf } from "./outline-lines";

/** The line the address says was moved, "id.by", and what to say of it: "R2 er no nummer 1 av 3". */
export function movedLine({ t, locale }: Words, editor: ScorecardEditor, moved: string | undefined) {
  const [id, by = ""] = (moved ?? "").split(".");
  const line = linesOf(editor).find(({ node }) => node.id === id);
  if (!line) return null;
  const { node, siblings } = line;
  const said = t("strategy.order.moved", {
    what: node.code || textIn(node.name, locale),
    place: siblings.indexOf(node) + 1,
    count: siblings.length,
  });
  return { id: node.id, by, version: node.version, said };
}
