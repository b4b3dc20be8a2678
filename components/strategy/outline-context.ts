import type { Words } from "@/components/ui/words";
import type { ScorecardEditor } from "@/lib/data/editor-view";

/** What every line of an outline needs to know about the page it stands on. */
export type OutlineContext = {
  words: Words;
  editor: ScorecardEditor;
  /** Address of a form of the page. */
  editHref: (edit: string) => string;
  /** What a line is warned of, in words, by the id of its node. */
  warnings: ReadonlyMap<string, readonly string[]>;
  /** Ids of the only lines to show; null shows all, and lets them be put in order. */
  only: ReadonlySet<string> | null;
};
