import { ActButton } from "@/components/people/act-button";
import { Details } from "@/components/ui/details";
import { LocalText } from "@/components/ui/local-text";
import type { Words } from "@/components/ui/words";
import { restoreNodeAction } from "@/lib/actions/strategy";
import type { ArchivedNode } from "@/lib/data/editor-view";
import { formatDay } from "@/lib/format/day";
import { textIn } from "@/lib/format/texts";

type ArchivedSectionProps = {
  words: Words;
  nodes: readonly ArchivedNode[];
  /** What each form sends besides its node. */
  fields: Record<string, string>;
  refusals: Record<string, string>;
};

/** What has been taken off the card, with the way back. */
export function ArchivedSection({ words, nodes, ...forms }: ArchivedSectionProps) {
  if (nodes.length === 0) return null;
  return (
    <Details summary={words.t("strategy.archived", { count: nodes.length })}>
      <ul className="outline-archived">
        {nodes.map((node) => (
          <li key={node.id}>
            <Archived words={words} node={node} {...forms} />
          </li>
        ))}
      </ul>
    </Details>
  );
}

type ArchivedProps = Omit<ArchivedSectionProps, "nodes"> & { node: ArchivedNode };

function Archived({ words: { t, locale }, node, fields, refusals }: ArchivedProps) {
  const { id, version, level, code, name, archivedOn, parent } = node;
  return (
    <>
      <div>
        <span className="outline-name">
          {code} <LocalText texts={name} locale={locale} />
        </span>
        <div className="outline-facts">
          <span>{t(`strategy.node.${level}`)}</span>
          <span>{t("strategy.archivedOn", { day: formatDay(archivedOn, locale) })}</span>
        </div>
      </div>
      {parent ? (
        <p>{t("strategy.restoreFirst", { name: textIn(parent, locale) })}</p>
      ) : (
        <ActButton
          action={restoreNodeAction}
          fields={{ ...fields, level, id, version: String(version) }}
          label={t("strategy.restore")}
          about={textIn(name, locale)}
          refusals={refusals}
        />
      )}
    </>
  );
}
