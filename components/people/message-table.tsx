import { Details } from "@/components/ui/details";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import { sendAgainAction } from "@/lib/actions/outbox";
import type { ListedMessage } from "@/lib/data/outbox";
import { formatMoment } from "@/lib/format/moment";
import { ActButton } from "./act-button";

const colors = { waiting: "info", sent: "success", failed: "danger" } as const;

type MessageTableProps = { words: Words; messages: readonly ListedMessage[]; mailed: boolean };

/** One row a message: to whom, what, when, how it went. Its text opens in place where it may be read. */
export function MessageTable({ words, messages, mailed }: MessageTableProps) {
  const { t, locale } = words;
  return (
    <Table caption={t("outbox.title")} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t("outbox.message")}</th>
          <th scope="col">{t("outbox.written")}</th>
          <th scope="col">{t("outbox.state")}</th>
          {mailed ? <th scope="col">{t("people.change")}</th> : null}
        </tr>
      </thead>
      <tbody>
        {messages.map((message) => (
          <tr key={message.id}>
            <th scope="row">
              {message.subject}
              <div className="note">{t("outbox.to", { recipient: message.recipient })}</div>
              {message.text ? (
                <Details summary={t("outbox.read")} variant="link">
                  <Letter text={message.text} />
                </Details>
              ) : null}
            </th>
            <td>{formatMoment(message.createdAt, locale)}</td>
            <td>
              <Fate words={words} message={message} />
            </td>
            {mailed ? (
              <td>
                <AgainButton words={words} message={message} />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type MessageProps = { words: Words; message: ListedMessage };

/** How it went: when it was sent, or how often it was tried, and what the mail server said. */
function Fate({ words: { t, locale }, message }: MessageProps) {
  const { state, isReachable, sentAt, attempts, lastError, nextAttemptAt } = message;
  if (!isReachable && state !== "sent") return <p className="note">{t("outbox.unreachable")}</p>;
  return (
    <>
      <Tag color={colors[state]}>{t(`outbox.states.${state}`)}</Tag>
      <div className="note">
        {sentAt ? formatMoment(sentAt, locale) : t("outbox.attempts", { count: attempts })}
      </div>
      {nextAttemptAt ? (
        <div className="note">{t("outbox.nextTry", { moment: formatMoment(nextAttemptAt, locale) })}</div>
      ) : null}
      {lastError ? <code className="note">{lastError}</code> : null}
    </>
  );
}

function AgainButton({ words: { t }, message: { id, state, recipient, isReachable } }: MessageProps) {
  if (state === "sent" || !isReachable) return "–";
  return (
    <ActButton
      action={sendAgainAction}
      fields={{ id }}
      label={t("outbox.sendAgain")}
      about={recipient}
      refusals={{ notFound: t("outbox.alreadySent"), unexpected: t("entry.failure.unexpected") }}
    />
  );
}

/** The letter as it was written, with its addresses as links. */
function Letter({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/\S+)/).map((part, index) => ({ part, isLink: index % 2 === 1 }));
  return (
    <p className="letter">
      {parts.map(({ part, isLink }) =>
        isLink ? (
          <TextLink key={part} href={part}>
            {part}
          </TextLink>
        ) : (
          part
        ),
      )}
    </p>
  );
}
