import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import { archiveGroupAction, archiveGroupingAction } from "@/lib/actions/grouping";
import type { GroupingView } from "@/lib/data/grouping-editor";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type SectionProps = {
  words: Words;
  grouping: GroupingView;
  placed: number;
  units: number;
  mayDefine: boolean;
  failures: Record<string, string>;
};

/** One grouping with its groups. */
export function GroupingSection({ words, grouping, placed, units, mayDefine, failures }: SectionProps) {
  const { t, locale } = words;
  const name = textIn(grouping.name, locale);
  const isLive = !grouping.archived;
  return (
    <section className="grouping" aria-labelledby={`grouping-${grouping.id}`}>
      <div className="grouping-head">
        <Heading level={2} size="sm" id={`grouping-${grouping.id}`}>
          <LocalText texts={grouping.name} locale={locale} />
        </Heading>
        {isLive ? null : <Tag>{t("groupings.archived")}</Tag>}
        {mayDefine ? (
          <ActionForm action={archiveGroupingAction} failures={failures} className="grouping-changes">
            {isLive ? <ChangeLink words={words} form={`grouping.${grouping.id}`} name={name} /> : null}
            <ArchiveButton words={words} archived={grouping.archived} id={grouping.id} name={name} />
          </ActionForm>
        ) : null}
      </div>
      {isLive ? <Live {...{ words, grouping, placed, units, mayDefine, failures }} /> : null}
    </section>
  );
}

/** How far the sharing has come, the groups, and the ways on. */
function Live({ words, grouping, placed, units, mayDefine, failures }: SectionProps) {
  const { t, locale } = words;
  const name = textIn(grouping.name, locale);
  return (
    <>
      <p className="note">{t("groupings.placed", { placed, units })}</p>
      <GroupRows {...{ words, grouping, mayDefine, failures }} />
      <p className="grouping-changes">
        {mayDefine ? (
          <TextLink
            href={routes.groupings(`newGroup.${grouping.id}`)}
            aria-label={t("groupings.link.newGroupNamed", { name })}
          >
            {t("groupings.link.newGroup")}
          </TextLink>
        ) : null}
        {grouping.groups.some(({ archived }) => !archived) ? (
          <TextLink
            href={routes.groupings(`units.${grouping.id}`)}
            aria-label={t("groupings.link.unitsNamed", { name })}
          >
            {t("groupings.link.units")}
          </TextLink>
        ) : null}
      </p>
    </>
  );
}

type RowsProps = Pick<SectionProps, "words" | "grouping" | "mayDefine" | "failures">;

function GroupRows({ words, grouping, mayDefine, failures }: RowsProps) {
  const { t, locale } = words;
  if (grouping.groups.length === 0) return <p>{t("groupings.noGroups")}</p>;
  const list = (
    <ul className="group-list">
      {grouping.groups.map((group) => (
        <li key={group.id}>
          <span>
            <LocalText texts={group.name} locale={locale} /> <span className="note">{group.code}</span>{" "}
            {group.archived ? <Tag>{t("groupings.archived")}</Tag> : null}
          </span>
          {mayDefine ? (
            <span className="grouping-changes">
              <ChangeLink words={words} form={`group.${group.id}`} name={textIn(group.name, locale)} />
              <ArchiveButton
                words={words}
                archived={group.archived}
                id={group.id}
                name={textIn(group.name, locale)}
              />
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
  return mayDefine ? (
    <ActionForm action={archiveGroupAction} failures={failures}>
      {list}
    </ActionForm>
  ) : (
    list
  );
}

function ChangeLink({ words: { t }, form, name }: { words: Words; form: string; name: string }) {
  return (
    <TextLink href={routes.groupings(form)} aria-label={t("strategy.editNamed", { name })}>
      {t("strategy.edit")}
    </TextLink>
  );
}

type ArchiveProps = { words: Words; archived: boolean; id: string; name: string };

function ArchiveButton({ words: { t }, archived, id, name }: ArchiveProps) {
  const what = archived ? "restore" : "archive";
  return (
    <Button
      name="archiving"
      value={`${what}.${id}`}
      variant="tertiary"
      size="sm"
      aria-label={t(`groupings.${what}Named`, { name })}
    >
      {t(`groupings.${what}`)}
    </Button>
  );
}
