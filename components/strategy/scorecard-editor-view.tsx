import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SavedMessage } from "@/components/ui/saved-message";
import { getWords } from "@/components/ui/words";
import type { ScorecardEditor } from "@/lib/data/editor-view";
import { langOf, textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { FocusAreaOutline } from "./outline";

/** A scorecard's outline, each line with the way to its form. `saved`: the page follows a save. */
export async function ScorecardEditorView({ editor, saved }: { editor: ScorecardEditor; saved: boolean }) {
  const words = await getWords();
  const { t, locale } = words;
  const editHref = (edit: string) => `${routes.scorecard(editor.id, edit)}`;
  return (
    <div className="stack">
      <PageHeader
        title={textIn(editor.name, locale)}
        titleLang={langOf(editor.name, locale)}
        kicker={t("strategy.editing", { owner: textIn(editor.owner.name, locale) })}
        crumbs={[{ href: routes.scorecards, name: t("strategy.scorecards") }]}
        intro={<p>{t("strategy.editingIntro")}</p>}
        tools={
          <ButtonLink
            href={routes.unit(editor.organisation, editor.owner.code)}
            variant="secondary"
            size="sm"
          >
            {t("entry.seeDashboard")}
          </ButtonLink>
        }
      />
      {saved ? (
        <SavedMessage>
          <p>{t("strategy.saved")}</p>
        </SavedMessage>
      ) : null}
      {editor.focusAreas.length === 0 ? (
        <EmptyState title={t("strategy.empty")}>
          <p>{t("strategy.emptyNext")}</p>
        </EmptyState>
      ) : (
        <ol className="outline">
          {editor.focusAreas.map((area) => (
            <FocusAreaOutline key={area.id} words={words} editor={editor} area={area} editHref={editHref} />
          ))}
        </ol>
      )}
      <ButtonLink href={editHref("newFocusArea")} variant="secondary">
        {t("strategy.form.newFocusArea")}
      </ButtonLink>
    </div>
  );
}
