import type { ReactNode } from "react";
import { Details } from "@/components/ui/details";
import { TextLink } from "@/components/ui/text-link";
import type { NodeEdit } from "@/lib/data/editor-view";
import { textIn } from "@/lib/format/texts";
import type { NodeLevel } from "@/lib/schemas/strategy";
import type { OutlineContext } from "./outline-context";

export type AddForm = "newObjective" | "newSuccessFactor" | "newLink" | "newIndicator";

type LineActionsProps = {
  context: OutlineContext;
  level: NodeLevel;
  node: NodeEdit;
  add: readonly AddForm[];
  actions: ReactNode;
  more: ReactNode;
  /** What comes first. */
  children: ReactNode;
};

/** What can be done with a line; each name says with which, since the same words stand on every line. */
export function LineActions({ context, level, node, add, actions, more, children }: LineActionsProps) {
  const { t, locale } = context.words;
  const name = textIn(node.name, locale);
  const link = (edit: string, text: string, label: string) => (
    <TextLink key={edit} href={context.editHref(`${edit}.${node.id}`)} aria-label={label}>
      {text}
    </TextLink>
  );
  return (
    <div className="outline-actions">
      {children}
      {link(level, t("strategy.edit"), t("strategy.editNamed", { name }))}
      {actions}
      {add.map((each) => {
        const what = t(`strategy.form.${each}`);
        return link(each, what, t("strategy.addNamed", { what, name }));
      })}
      <Details
        variant="link"
        summary={
          <>
            {t("strategy.more")} <span className="ds-sr-only">{name}</span>
          </>
        }
      >
        <div className="outline-more">
          {level === "focusArea" ? null : link("move", t("strategy.move"), t("strategy.moveNamed", { name }))}
          {link("archive", t("strategy.archive"), t("strategy.archiveNamed", { name }))}
          {more}
        </div>
      </Details>
    </div>
  );
}
