import { getMessages } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { ActButton } from "@/components/people/act-button";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { getWords } from "@/components/ui/words";
import { archiveCauseAction, restoreCauseAction } from "@/lib/actions/causes";
import type { CauseList, CauseView } from "@/lib/data/cause-list";
import type { StrategyMap } from "@/lib/data/strategy-map";
import { routes } from "@/lib/routes";
import { CauseMap } from "./cause-map";
import { CauseTable } from "./cause-table";
import { keyText } from "./end-text";
import { LoopNote } from "./loop-note";

type CausesViewProps = { list: CauseList; map: StrategyMap; saved: boolean };

/** The links of cause and effect, drawn and as a table, with the way to change, archive and restore each. `saved`: the page follows a save. */
export async function CausesView({ list, map, saved }: CausesViewProps) {
  const words = await getWords();
  const { t } = words;
  const { entry, causes } = await getMessages();
  const refusals = { ...entry.failure, ...causes.refusal };
  const inUse = list.causes.filter(({ archived }) => !archived);
  const archived = list.causes.filter((cause) => cause.archived);
  const about = ({ cause, effect }: CauseView) =>
    t("causes.named", { cause: keyText(words, list, cause), effect: keyText(words, list, effect) });
  const fields = ({ id, version }: CauseView) => ({ id, version: String(version) });
  return (
    <>
      <PageHeader
        title={t("causes.title")}
        intro={<p>{t("causes.intro")}</p>}
        tools={<ButtonLink href={routes.causes("new")}>{t("causes.add")}</ButtonLink>}
      />
      <div className="cause-list">
        {saved ? (
          <Alert color="success" role="status">
            <p>{t("causes.saved")}</p>
          </Alert>
        ) : null}
        <LoopNote words={words} list={list} />
        <CauseMap words={words} map={map} list={list} />
        {inUse.length === 0 ? (
          <EmptyState title={t("causes.none")}>
            <p>{t("causes.noneNext")}</p>
          </EmptyState>
        ) : (
          <CauseTable
            words={words}
            caption={t("causes.title")}
            list={list}
            causes={inUse}
            actions={(cause) => (
              <>
                <TextLink href={routes.causes(cause.id)} aria-label={`${t("causes.edit")} ${about(cause)}`}>
                  {t("causes.edit")}
                </TextLink>
                <ActButton
                  action={archiveCauseAction}
                  fields={fields(cause)}
                  label={t("causes.archive")}
                  about={about(cause)}
                  refusals={refusals}
                  variant="tertiary"
                />
              </>
            )}
          />
        )}
        {archived.length === 0 ? null : (
          <Details summary={t("causes.archived", { count: archived.length })}>
            <CauseTable
              words={words}
              caption={t("causes.archived", { count: archived.length })}
              list={list}
              causes={archived}
              actions={(cause) => (
                <ActButton
                  action={restoreCauseAction}
                  fields={fields(cause)}
                  label={t("causes.restore")}
                  about={about(cause)}
                  refusals={refusals}
                />
              )}
            />
          </Details>
        )}
      </div>
    </>
  );
}
