import type { ReactNode } from "react";
import { goalWords } from "@/components/scorecard/goal-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type {
  FocusAreaEdit,
  LinkEdit,
  NodeEdit,
  ObjectiveEdit,
  SuccessFactorEdit,
} from "@/lib/data/editor-view";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import type { OutlineContext } from "./outline-context";
import { Line } from "./outline-line";

/** A scorecard as an outline, one line for each node. */
export function Outline(context: OutlineContext) {
  const { focusAreas } = context.editor;
  return (
    <div className="outline">
      <List
        context={context}
        nodes={focusAreas}
        line={(area) => <AreaLine key={area.id} {...context} area={area} />}
      />
    </div>
  );
}

type ListProps<Node> = { context: OutlineContext; nodes: readonly Node[]; line: (node: Node) => ReactNode };

function List<Node extends NodeEdit>({ context: { only }, nodes, line }: ListProps<Node>) {
  const shown = nodes.filter(({ id }) => !only || only.has(id));
  return shown.length > 0 ? <ol>{shown.map(line)}</ol> : null;
}

function AreaLine({ area, ...context }: OutlineContext & { area: FocusAreaEdit }) {
  const { objectives } = area;
  return (
    <Line
      context={context}
      level="focusArea"
      node={area}
      siblings={context.editor.focusAreas}
      add={["newObjective"]}
    >
      <List
        context={context}
        nodes={objectives}
        line={(objective) => (
          <ObjectiveLine key={objective.id} {...context} objective={objective} siblings={objectives} />
        )}
      />
    </Line>
  );
}

type ObjectiveProps = OutlineContext & { objective: ObjectiveEdit; siblings: ObjectiveEdit[] };

function ObjectiveLine({ objective, siblings, ...context }: ObjectiveProps) {
  const { editor, words } = context;
  const { successFactors } = objective;
  const name = textIn(objective.name, words.locale);
  return (
    <Line
      context={context}
      level="objective"
      node={objective}
      siblings={siblings}
      add={["newSuccessFactor"]}
      more={
        editor.mayLift ? (
          <TextLink
            href={routes.lift(editor.id, objective.id)}
            aria-label={words.t("strategy.liftNamed", { name })}
          >
            {words.t("strategy.lift")}
          </TextLink>
        ) : null
      }
    >
      <List
        context={context}
        nodes={successFactors}
        line={(factor) => (
          <FactorLine key={factor.id} {...context} factor={factor} siblings={successFactors} />
        )}
      />
    </Line>
  );
}

type FactorProps = OutlineContext & { factor: SuccessFactorEdit; siblings: SuccessFactorEdit[] };

function FactorLine({ factor, siblings, ...context }: FactorProps) {
  const { words, editor } = context;
  const { links } = factor;
  const perspective = editor.perspectives.find(({ id }) => id === factor.perspectiveId);
  return (
    <Line
      context={context}
      level="successFactor"
      node={factor}
      siblings={siblings}
      add={["newLink", "newIndicator"]}
      facts={perspective ? <Tag>{textIn(perspective.name, words.locale)}</Tag> : null}
    >
      <List
        context={context}
        nodes={links}
        line={(link) => <LinkLine key={link.id} {...context} link={link} siblings={links} />}
      />
    </Line>
  );
}

function LinkLine({ link, siblings, ...context }: OutlineContext & { link: LinkEdit; siblings: LinkEdit[] }) {
  const { words, editHref } = context;
  const { t, locale } = words;
  const name = textIn(link.name, locale);
  const level = link.levels.at(-1);
  return (
    <Line
      context={context}
      level="link"
      node={link}
      siblings={siblings}
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
      more={
        <>
          <TextLink
            href={routes.libraryIndicator(link.indicatorId)}
            aria-label={t("strategy.inLibraryNamed", { name })}
          >
            {t("strategy.inLibrary")}
          </TextLink>
          <TextLink
            href={routes.levels({ indicator: link.indicatorId })}
            aria-label={t("strategy.allLevelsNamed", { name })}
          >
            {t("strategy.allLevels")}
          </TextLink>
        </>
      }
    />
  );
}
