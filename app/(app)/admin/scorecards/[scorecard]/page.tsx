import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { chosenForm } from "@/components/strategy/chosen-form";
import { choosesAmongAll, editChoice } from "@/components/strategy/edit-choice";
import { EditFormView } from "@/components/strategy/edit-form-view";
import { ScorecardEditorView } from "@/components/strategy/scorecard-editor-view";
import { getWords } from "@/components/ui/words";
import { requireActor } from "@/lib/auth/actor";
import {
  getEditorChoices,
  getIndicatorEdit,
  getScorecardEditor,
  listTargetLevels,
} from "@/lib/data/scorecard-editor";
import { getUnitDashboard } from "@/lib/data/unit-dashboard";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ scorecard: string }>; searchParams: Promise<Search> };

/** The scorecard, and the form its address asks for: undefined when it asks for none. */
async function getEditing({ params, searchParams }: Props) {
  const [{ scorecard }, { edit }] = [await params, await searchParams];
  const actor = await requireActor(routes.scorecard(scorecard));
  const editor = (await getScorecardEditor(actor, scorecard)) ?? notFound();
  if (edit === undefined) return { actor, editor };
  const choice = editChoice(single(edit)) ?? notFound();
  const isAboutIndicator = choice.form === "indicator" || choice.form === "level";
  const indicator = isAboutIndicator ? await getIndicatorEdit(actor, choice.id) : null;
  const choices = choosesAmongAll(choice) ? await getEditorChoices(actor) : null;
  const form = chosenForm(await getWords(), editor, choice, { indicator, choices }) ?? notFound();
  return { actor, editor, form, choice };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ editor, form }, { locale }] = [await getEditing(props), await getWords()];
  const name = textIn(editor.name, locale);
  return { title: form ? `${form.title} – ${name}` : name };
}

export default async function ScorecardPage(props: Props) {
  const [{ actor, editor, form, choice }, found] = [await getEditing(props), await props.searchParams];
  const preview = single(found.preview);
  if (form) {
    const levels = choice.form === "level" ? await listTargetLevels(actor, choice.id) : [];
    const asked = { preview, edit: single(found.edit), find: single(found.find) };
    return <EditFormView editor={editor} form={form} levels={levels} {...asked} />;
  }
  const { saved, moved, untranslated } = found;
  return (
    <ScorecardEditorView
      editor={editor}
      search={{
        saved: single(saved),
        moved: single(moved),
        preview,
        untranslated: single(untranslated),
      }}
      dashboard={preview === undefined ? null : await getUnitDashboard(actor, editor.organisation, preview)}
    />
  );
}
