import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { ScorecardEditor } from "@/lib/data/editor-view";
import { langOf, textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { indicatorCount } from "./warning-texts";

type EditorHeadProps = {
  words: Words;
  editor: ScorecardEditor;
  preview: string | undefined;
  reasonHref: string;
};

/** The top of a card's page: whose it is, how large, and the ways to its dashboard, its units and its preview. */
export function EditorHead({ words, editor, preview, reasonHref }: EditorHeadProps) {
  const { t, locale } = words;
  const { id, name, owner, organisation, assigned } = editor;
  const first = assigned.find(({ code }) => code === owner.code) ?? assigned[0];
  return (
    <PageHeader
      title={textIn(name, locale)}
      titleLang={langOf(name, locale)}
      kicker={t("strategy.editing", { owner: textIn(owner.name, locale) })}
      crumbs={[{ href: routes.scorecards, name: t("strategy.scorecards") }]}
      intro={
        <>
          <p>{t("strategy.editingIntro")}</p>
          <OverLimit words={words} editor={editor} href={reasonHref} />
        </>
      }
      tools={
        <>
          <ButtonLink href={routes.unit(organisation, owner.code)} variant="secondary" size="sm">
            {t("entry.seeDashboard")}
          </ButtonLink>
          <ButtonLink href={routes.scorecardUnits(id)} variant="secondary" size="sm">
            {t("strategy.usedBy", { count: assigned.length })}
          </ButtonLink>
          {preview === undefined ? (
            <ButtonLink
              href={routes.scorecardPage(id, { preview: first?.code ?? owner.code })}
              variant="secondary"
              size="sm"
            >
              {t("strategy.preview.open")}
            </ButtonLink>
          ) : null}
        </>
      }
    />
  );
}

/** The reason that was given, for as long as there are more indicators than the limit. */
function OverLimit({
  words: { t },
  editor,
  href,
}: Pick<EditorHeadProps, "words" | "editor"> & { href: string }) {
  const { overLimitReason, indicatorLimit: limit } = editor;
  const count = indicatorCount(editor);
  if (overLimitReason === null || count <= limit) return null;
  return (
    <p>
      {t("strategy.overLimit", { count, limit })} {overLimitReason}{" "}
      <TextLink href={href} aria-label={t("strategy.form.reason")}>
        {t("strategy.edit")}
      </TextLink>
    </p>
  );
}
