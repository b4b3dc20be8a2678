import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { chosenForm } from "@/components/strategy/chosen-form";
import { editChoice } from "@/components/strategy/edit-choice";
import { EditFormView } from "@/components/strategy/edit-form-view";
import { ScorecardEditorView } from "@/components/strategy/scorecard-editor-view";
import { getWords } from "@/components/ui/words";
import { requireActor } from "@/lib/auth/actor";
import { getIndicatorEdit, getScorecardEditor, listTargetLevels } from "@/lib/data/scorecard-editor";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ scorecard: string }>; searchParams: Promise<Search> };

async function getEditor({ params }: Props) {
  const { scorecard } = await params;
  const actor = await requireActor(routes.scorecard(scorecard));
  return { actor, editor: (await getScorecardEditor(actor, scorecard)) ?? notFound() };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ editor }, { locale }] = [await getEditor(props), await getWords()];
  return { title: textIn(editor.name, locale) };
}

export default async function ScorecardPage(props: Props) {
  const [{ actor, editor }, { edit, saved }] = [await getEditor(props), await props.searchParams];
  if (edit === undefined) return <ScorecardEditorView editor={editor} saved={saved !== undefined} />;
  const choice = editChoice(single(edit)) ?? notFound();
  const isAboutIndicator = choice.form === "indicator" || choice.form === "level";
  const indicator = isAboutIndicator ? await getIndicatorEdit(actor, choice.id) : null;
  const form = chosenForm(await getWords(), editor, choice, indicator) ?? notFound();
  const levels = choice.form === "level" ? await listTargetLevels(actor, choice.id) : [];
  return <EditFormView editor={editor} form={form} levels={levels} />;
}
