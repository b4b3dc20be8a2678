import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail server that keeps what it gets; or refuses it, when told to. */
export type MailServer = {
  /** For SMTP_URL. */
  url: string;
  received: { to: string[]; content: string }[];
  refuse: boolean;
  close: () => Promise<void>;
};

/** Opens a real mail server on loopback. */
export async function openMailServer(): Promise<MailServer> {
  const received: MailServer["received"] = [];
  const opened = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, done) => done(server.refuse ? new Error("mailbox unavailable") : null),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part) => parts.push(part));
      stream.on("end", () => {
        const content = Buffer.concat(parts).toString();
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), content });
        done();
      });
    },
  });
  const listening = once(opened.server, "listening");
  opened.listen(0, "127.0.0.1");
  await listening;
  const { port } = opened.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => opened.close(() => resolve()));
  const server: MailServer = { url: `smtp://127.0.0.1:${port}`, received, refuse: false, close };
  return server;
}
