import { getMessages } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SavedMessage } from "@/components/ui/saved-message";
import { getWords } from "@/components/ui/words";
import type { UnitDashboard } from "@/lib/data/dashboard-view";
import type { ScorecardEditor } from "@/lib/data/editor-view";
import { routes } from "@/lib/routes";
import { ArchivedSection } from "./archived-section";
import { CardPreview } from "./card-preview";
import { EditorHead } from "./editor-head";
import { LanguageFilter } from "./language-filter";
import { untranslated } from "./missing-languages";
import { movedLine } from "./moved-line";
import { Outline } from "./outline";
import { OutlineForm } from "./outline-form";
import { linesOf } from "./outline-lines";
import { WarningList } from "./warning-list";
import { warningsByLine, warningTexts } from "./warning-texts";

/** What the address asks of the page besides a form. */
type EditorSearch = {
  /** The page follows a save. */
  saved: string | undefined;
  /** The line that was moved, and how. */
  moved: string | undefined;
  /** The unit whose dashboard is shown beside the outline. */
  preview: string | undefined;
  /** Only the lines that lack a language. */
  untranslated: string | undefined;
};

type ScorecardEditorViewProps = {
  editor: ScorecardEditor;
  search: EditorSearch;
  dashboard: UnitDashboard | null;
};

/** A scorecard's outline, each line with the way to its forms. */
export async function ScorecardEditorView({ editor, search, dashboard }: ScorecardEditorViewProps) {
  const words = await getWords();
  const { t } = words;
  const { strategy, entry } = await getMessages();
  const { preview } = search;
  const href = (more: Record<string, string | undefined>) =>
    routes.scorecardPage(editor.id, { preview, ...more });
  const editHref = (edit: string) => href({ edit });
  const warnings = warningTexts(words, editor);
  const lacking = untranslated(linesOf(editor));
  const onlyLacking = search.untranslated !== undefined;
  const moved = movedLine(words, editor, search.moved);
  const fields = { scorecard: editor.id, ...(preview ? { preview } : {}) };
  const refusals = { ...entry.failure, ...strategy.nodeFailure };
  const context = {
    words,
    editor,
    editHref,
    warnings: warningsByLine(warnings),
    only: onlyLacking ? new Set(lacking.flatMap(({ node, above }) => [node.id, ...above])) : null,
  };
  return (
    <div className="stack">
      <EditorHead words={words} editor={editor} preview={preview} reasonHref={editHref("reason")} />
      {search.saved ? (
        <SavedMessage>
          <p>{t("strategy.saved")}</p>
        </SavedMessage>
      ) : null}
      <div className={preview === undefined ? "stack" : "with-preview"}>
        <div className="stack">
          <WarningList words={words} warnings={warnings} reasonHref={editHref("reason")} />
          <LanguageFilter
            words={words}
            count={lacking.length}
            isOn={onlyLacking}
            href={href({ untranslated: onlyLacking ? undefined : "1" })}
          />
          <p role="status" className="outline-moved">
            {moved?.said}
          </p>
          {editor.focusAreas.length === 0 ? (
            <EmptyState title={t("strategy.empty")}>
              <p>{t("strategy.emptyNext")}</p>
            </EmptyState>
          ) : (
            <OutlineForm fields={fields} moved={moved} refusals={refusals}>
              <Outline {...context} />
            </OutlineForm>
          )}
          <ButtonLink href={editHref("newFocusArea")} variant="secondary">
            {t("strategy.form.newFocusArea")}
          </ButtonLink>
          <ArchivedSection words={words} nodes={editor.archived} fields={fields} refusals={refusals} />
        </div>
        {preview === undefined ? null : <CardPreview words={words} editor={editor} dashboard={dashboard} />}
      </div>
    </div>
  );
}
