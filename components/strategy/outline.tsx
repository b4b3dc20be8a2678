import type { ReactNode } from "react";
import { goalWords } from "@/components/scorecard/goal-text";
import { LocalText } from "@/components/ui/local-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type {
  FocusAreaEdit,
  LinkEdit,
  NodeEdit,
  ObjectiveEdit,
  ScorecardEditor,
  SuccessFactorEdit,
} from "@/lib/data/editor-view";
import { formatNumber, formatShare } from "@/lib/format/number";
import { textIn } from "@/lib/format/texts";

type Context = { words: Words; editor: ScorecardEditor; editHref: (edit: string) => string };

export function FocusAreaOutline({ area, ...context }: Context & { area: FocusAreaEdit }) {
  const siblings = context.editor.focusAreas;
  return (
    <Line {...context} node={area} siblings={siblings} form="focusArea" add={["newObjective"]}>
      {area.objectives.map((objective) => (
        <ObjectiveOutline key={objective.id} {...context} objective={objective} siblings={area.objectives} />
      ))}
    </Line>
  );
}

function ObjectiveOutline({
  objective,
  siblings,
  ...context
}: Context & { objective: ObjectiveEdit; siblings: ObjectiveEdit[] }) {
  return (
    <Line {...context} node={objective} siblings={siblings} form="objective" add={["newSuccessFactor"]}>
      {objective.successFactors.map((factor) => (
        <FactorOutline key={factor.id} {...context} factor={factor} siblings={objective.successFactors} />
      ))}
    </Line>
  );
}

function FactorOutline({
  factor,
  siblings,
  ...context
}: Context & { factor: SuccessFactorEdit; siblings: SuccessFactorEdit[] }) {
  const { words, editor } = context;
  const perspective = editor.perspectives.find(({ id }) => id === factor.perspectiveId);
  return (
    <Line
      {...context}
      node={factor}
      siblings={siblings}
      form="successFactor"
      add={["newLink", "newIndicator"]}
      facts={perspective ? <Tag>{textIn(perspective.name, words.locale)}</Tag> : null}
    >
      {factor.links.map((link) => (
        <LinkOutline key={link.id} {...context} link={link} siblings={factor.links} />
      ))}
    </Line>
  );
}

function LinkOutline({ link, siblings, ...context }: Context & { link: LinkEdit; siblings: LinkEdit[] }) {
  const { words, editHref } = context;
  const { t, locale } = words;
  const name = textIn(link.name, locale);
  const level = link.levels.at(-1);
  return (
    <Line
      {...context}
      node={link}
      siblings={siblings}
      form="link"
      add={[]}
      facts={
        <span>
          {t("entry.goal")}: {level ? goalWords(words, level, link.measured).seen : t("strategy.noLevel")}
        </span>
      }
      actions={
        <>
          <TextLink
            href={editHref(`indicator.${link.indicatorId}`)}
            aria-label={t("strategy.editSheet", { name })}
          >
            {t("strategy.sheet")}
          </TextLink>
          <TextLink
            href={editHref(`level.${link.indicatorId}`)}
            aria-label={t("strategy.editLevel", { name })}
          >
            {t("strategy.level")}
          </TextLink>
        </>
      }
    />
  );
}

type LineProps = Context & {
  node: NodeEdit;
  siblings: NodeEdit[];
  form: "focusArea" | "objective" | "successFactor" | "link";
  /** Forms that add something below. */
  add: ("newObjective" | "newSuccessFactor" | "newLink" | "newIndicator")[];
  facts?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
};

/** One line of the outline: what it is, its name and weight, and what can be done with it. */
function Line({ words, editHref, node, siblings, form, add, facts, actions, children }: LineProps) {
  const { t, locale } = words;
  const total = siblings.reduce((sum, { weight }) => sum + Number(weight), 0);
  const weight = Number(node.weight);
  const name = textIn(node.name, locale);
  return (
    <li className="outline-line" data-form={form}>
      <div className="outline-row">
        <div className="outline-what">
          <span className="outline-name">
            {node.code} <LocalText texts={node.name} locale={locale} />
          </span>
          <div className="outline-facts">
            <span>{t(`strategy.node.${form}`)}</span>
            <span>
              {t("strategy.weightShare", {
                weight: formatNumber(weight, 4, locale),
                share: total === 0 ? "–" : formatShare(weight / total, locale),
              })}
            </span>
            {facts}
          </div>
        </div>
        <div className="outline-actions">
          <TextLink href={editHref(`${form}.${node.id}`)} aria-label={t("strategy.editNamed", { name })}>
            {t("strategy.edit")}
          </TextLink>
          {actions}
          {add.map((each) => (
            <TextLink
              key={each}
              href={editHref(`${each}.${node.id}`)}
              aria-label={t("strategy.addNamed", { what: t(`strategy.form.${each}`), name })}
            >
              {t(`strategy.form.${each}`)}
            </TextLink>
          ))}
        </div>
      </div>
      {children ? <ol>{children}</ol> : null}
    </li>
  );
}
