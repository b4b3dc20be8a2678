import { levelSections } from "@/components/level/level-fields";
import type { Words } from "@/components/ui/words";
import { recordTargetLevelAction } from "@/lib/actions/strategy";
import type { EditorChoices } from "@/lib/data/editor-view";
import { textIn } from "@/lib/format/texts";
import type { Texts } from "@/lib/schemas/texts";
import type { EditForm } from "./edit-form";

/** A new ambition level from a period on; what stood there from the same period is kept as history. */
export function levelForm(
  words: Words,
  units: EditorChoices["units"],
  indicatorId: string,
  name: Texts,
): EditForm {
  return {
    title: words.t("strategy.form.level", { indicator: textIn(name, words.locale) }),
    action: recordTargetLevelAction,
    sections: levelSections(words, indicatorId, { units, all: true }, {}),
  };
}
