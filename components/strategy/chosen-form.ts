import type { Words } from "@/components/ui/words";
import type { IndicatorEdit, ScorecardEditor } from "@/lib/data/editor-view";
import type { EditChoice } from "./edit-choice";
import type { EditForm } from "./edit-form";
import { indicatorForm } from "./indicator-form";
import { levelForm } from "./level-form";
import { focusAreaForm, linkForm, objectiveForm, successFactorForm } from "./node-forms";

/** The form the address asks for, or null when what it names is not on the card. `indicator` is the fact sheet it is about. */
export function chosenForm(
  words: Words,
  editor: ScorecardEditor,
  { form, id }: EditChoice,
  indicator: IndicatorEdit | null,
): EditForm | null {
  const areas = editor.focusAreas;
  const objectives = areas.flatMap((area) => area.objectives);
  const factors = objectives.flatMap((objective) => objective.successFactors);
  const links = factors.flatMap((factor) => factor.links);
  const by = <T extends { id: string }>(nodes: T[]) => nodes.find((node) => node.id === id) ?? null;
  const given = <T>(node: T | null, make: (node: T) => EditForm) => (node ? make(node) : null);

  const forms: Record<EditChoice["form"], () => EditForm | null> = {
    newFocusArea: () => focusAreaForm(words, editor, null),
    focusArea: () => given(by(areas), (area) => focusAreaForm(words, editor, area)),
    newObjective: () => given(by(areas), (area) => objectiveForm(words, null, area.id)),
    objective: () => given(by(objectives), (objective) => objectiveForm(words, objective, "")),
    newSuccessFactor: () =>
      given(by(objectives), (objective) => successFactorForm(words, editor, null, objective.id)),
    successFactor: () => given(by(factors), (factor) => successFactorForm(words, editor, factor, "")),
    newLink: () => given(by(factors), (factor) => linkForm(words, editor, null, factor)),
    link: () => given(by(links), (link) => linkForm(words, editor, link, null)),
    newIndicator: () => given(by(factors), (factor) => indicatorForm(words, editor, null, factor.id)),
    indicator: () => given(indicator, (edit) => indicatorForm(words, editor, edit, "")),
    level: () => given(indicator, ({ factSheet }) => levelForm(words, editor, id, factSheet.name)),
  };
  return forms[form]();
}
