import { PageHeader } from "@/components/layout/page-header";
import { Alert } from "@/components/ui/alert";
import { EmptyState } from "@/components/ui/empty-state";
import { getWords } from "@/components/ui/words";
import type { ListedMessage } from "@/lib/data/outbox";
import { routes } from "@/lib/routes";
import { MessageTable } from "./message-table";
import { type OutboxChoice, OutboxChoices } from "./outbox-choices";

type OutboxViewProps = {
  messages: readonly ListedMessage[];
  show: OutboxChoice;
  mailed: boolean;
  tried: boolean;
};

/** The e-mails of the organisation and how it went with each. `tried`: the page follows another try. */
export async function OutboxView({ messages, show, mailed, tried }: OutboxViewProps) {
  const words = await getWords();
  const { t } = words;
  return (
    <>
      <PageHeader
        title={t("outbox.title")}
        intro={<p>{t("outbox.intro")}</p>}
        crumbs={[{ href: routes.users(), name: t("people.title") }]}
      />
      {mailed ? null : (
        <Alert title={t("outbox.noServer")}>
          <p>{t("outbox.noServerMeans")}</p>
        </Alert>
      )}
      {tried ? (
        <Alert role="status">
          <p>{t("outbox.tried")}</p>
        </Alert>
      ) : null}
      <OutboxChoices words={words} show={show} />
      {messages.length === 0 ? (
        <EmptyState title={t(show === "all" ? "outbox.empty" : "outbox.noneSuch")}>
          <p>{t("outbox.emptyNext")}</p>
        </EmptyState>
      ) : (
        <MessageTable words={words} messages={messages} mailed={mailed} />
      )}
    </>
  );
}
