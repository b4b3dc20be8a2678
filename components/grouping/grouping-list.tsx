import { getMessages } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { getWords, type Words } from "@/components/ui/words";
import { archiveGroupAction, archiveGroupingAction } from "@/lib/actions/grouping";
import type { Groupings, GroupingView } from "@/lib/data/grouping-editor";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import "./grouping.css";

/** The organisation's groupings, each with its groups. `units`: how many open units there are to share out. */
export async function GroupingList({
  view: { mayDefine, groupings },
  units,
  saved,
}: {
  view: Groupings;
  units: readonly { id: string }[];
  saved: boolean;
}) {
  const words = await getWords();
  const { t } = words;
  const messages = await getMessages();
  const failures = { ...messages.units.failure, invalid: t("groupings.inUse") };
  return (
    <>
      <PageHeader title={t("groupings.title")} intro={<p>{t("groupings.intro")}</p>} />
      {saved ? (
        <Alert color="success" role="status">
          <p>{t("units.saved")}</p>
        </Alert>
      ) : null}
      {groupings.length === 0 ? (
        <EmptyState title={t("groupings.none")}>
          <p>{t(mayDefine ? "groupings.noneNext" : "groupings.noneYours")}</p>
        </EmptyState>
      ) : (
        groupings.map((grouping) => (
          <GroupingSection
            key={grouping.id}
            words={words}
            grouping={grouping}
            placed={units.filter(({ id }) => grouping.shares.has(id)).length}
            units={units.length}
            mayDefine={mayDefine}
            failures={failures}
          />
        ))
      )}
      {mayDefine ? (
        <p className="grouping-new">
          <ButtonLink href={routes.groupings("new")} variant="secondary">
            {t("groupings.form.new")}
          </ButtonLink>
        </p>
      ) : null}
    </>
  );
}

type SectionProps = {
  words: Words;
  grouping: GroupingView;
  placed: number;
  units: number;
  mayDefine: boolean;
  failures: Record<string, string>;
};

function GroupingSection({ words, grouping, placed, units, mayDefine, failures }: SectionProps) {
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
      {isLive ? <p className="note">{t("groupings.placed", { placed, units })}</p> : null}
      {isLive ? <GroupRows {...{ words, grouping, mayDefine, failures }} /> : null}
      {isLive ? (
        <p className="grouping-changes">
          {mayDefine ? (
            <TextLink
              href={routes.groupings(`newGroup.${grouping.id}`)}
              aria-label={t("groupings.form.newGroup", { name })}
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
      ) : null}
    </section>
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
