import type { Words } from "@/components/ui/words";
import type { EditorChoices, IndicatorEdit, ScorecardEditor } from "@/lib/data/editor-view";
import { archiveForm, moveForm, reasonForm } from "./card-forms";
import type { EditChoice } from "./edit-choice";
import type { EditForm } from "./edit-form";
import { indicatorForm } from "./indicator-form";
import { levelForm } from "./level-form";
import { focusAreaForm, linkForm, newLinkForm, objectiveForm, successFactorForm } from "./node-forms";
import { linesOf } from "./outline-lines";

/** What a form needs besides the card: the fact sheet it is about, and what it chooses among. */
type Beyond = { indicator: IndicatorEdit | null; choices: EditorChoices | null };

/** The form the address asks for, or null when what it names is not on the card. */
export function chosenForm(
  words: Words,
  editor: ScorecardEditor,
  { form, id }: EditChoice,
  { indicator, choices }: Beyond,
): EditForm | null {
  const areas = editor.focusAreas;
  const objectives = areas.flatMap((area) => area.objectives);
  const factors = objectives.flatMap((objective) => objective.successFactors);
  const links = factors.flatMap((factor) => factor.links);
  const by = <T extends { id: string }>(nodes: T[]) => nodes.find((node) => node.id === id) ?? null;
  const line = linesOf(editor).find(({ node }) => node.id === id) ?? null;
  const given = <T>(node: T | null, make: (node: T) => EditForm | null) => (node ? make(node) : null);
  const chosen = (make: (among: EditorChoices) => EditForm | null) => given(choices, make);

  const forms: Record<EditChoice["form"], () => EditForm | null> = {
    newFocusArea: () => focusAreaForm(words, editor, null),
    focusArea: () => given(by(areas), (area) => focusAreaForm(words, editor, area)),
    newObjective: () => given(by(areas), (area) => objectiveForm(words, null, area.id)),
    objective: () => given(by(objectives), (objective) => objectiveForm(words, objective, "")),
    newSuccessFactor: () =>
      given(by(objectives), (objective) => successFactorForm(words, editor, null, objective.id)),
    successFactor: () => given(by(factors), (factor) => successFactorForm(words, editor, factor, "")),
    newLink: () =>
      chosen(({ library }) => given(by(factors), (factor) => newLinkForm(words, library, factor))),
    link: () => given(by(links), (link) => linkForm(words, link)),
    newIndicator: () =>
      chosen(({ library }) =>
        given(by(factors), ({ id: factorId }) =>
          indicatorForm(words, { ...editor, library }, null, factorId),
        ),
      ),
    indicator: () =>
      chosen(({ library }) =>
        given(indicator, (edit) => indicatorForm(words, { ...editor, library }, edit, "")),
      ),
    level: () =>
      chosen(({ units }) => given(indicator, ({ factSheet: { name } }) => levelForm(words, units, id, name))),
    move: () => given(line, (moved) => moveForm(words, editor, moved)),
    archive: () => given(line, (archived) => archiveForm(words, archived)),
    reason: () => reasonForm(words, editor),
  };
  return forms[form]();
}
