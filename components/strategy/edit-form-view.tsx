import { getMessages } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Alert } from "@/components/ui/alert";
import { getWords } from "@/components/ui/words";
import type { LevelEdit, ScorecardEditor } from "@/lib/data/editor-view";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { ChoiceSearch, narrowedSections } from "./choice-search";
import type { EditForm } from "./edit-form";
import { hidden } from "./field-parts";
import { LevelTable } from "./level-table";
import { StrategyForm } from "./strategy-form";

type EditFormViewProps = {
  editor: ScorecardEditor;
  form: EditForm;
  levels: readonly LevelEdit[];
  /** The unit previewed beside the outline one comes back to. */
  preview: string | undefined;
  /** The form as the address names it, and what is searched for in it. */
  edit: string | undefined;
  find: string | undefined;
};

/** One form of a scorecard's page, and the levels that stand already where the form is about them. */
export async function EditFormView({ editor, form, levels, preview, edit, find }: EditFormViewProps) {
  const words = await getWords();
  const { t, locale } = words;
  const { strategy, entry } = await getMessages();
  const [first, ...others] = form.sections;
  const back = routes.scorecardPage(editor.id, { preview });
  const page = [hidden("scorecard", editor.id), ...(preview ? [hidden("preview", preview)] : [])];
  const address = { page: routes.scorecard(editor.id), search: { edit, preview }, find };
  const sections = [{ ...first, fields: [...page, ...(first?.fields ?? [])] }, ...others];
  return (
    <div className="narrow-page">
      <PageHeader
        title={form.title}
        crumbs={[
          { href: routes.scorecards, name: t("strategy.scorecards") },
          { href: back, name: textIn(editor.name, locale) },
        ]}
      />
      {form.intro ? (
        <Alert>
          {form.intro.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Alert>
      ) : null}
      {levels.length > 0 ? <LevelTable words={words} levels={levels} /> : null}
      <ChoiceSearch sections={sections} address={address} />
      <StrategyForm
        action={form.action}
        sections={narrowedSections(sections, address)}
        cancelHref={back}
        words={{
          submit: form.submit ?? t("strategy.save"),
          cancel: t("strategy.cancel"),
          notSaved: t("entry.notSaved"),
          conflict: t("entry.conflict"),
          conflictText: t("strategy.conflictText"),
          useSaved: t("strategy.useSaved"),
          errors: strategy.error,
          failures: entry.failure,
        }}
      />
    </div>
  );
}
