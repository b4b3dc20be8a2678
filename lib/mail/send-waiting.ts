import "server-only";
import type { Transporter } from "nodemailer";
import { recordSent, recordUnsent, type TakenMessage, takeMessage } from "@/lib/data/outbox";
import { log } from "@/lib/log";
import { lettersAreOpen, openTransport } from "./transport";

export type Delivery = { sent: number; unsent: number };

/**
 * Sends every message that is due, one after the other; several processes may do so at once. Without a mail server they wait.
 * Told to stop, it leaves the rest for the next one.
 */
export async function sendWaiting(stop?: AbortSignal): Promise<Delivery> {
  const delivery: Delivery = { sent: 0, unsent: 0 };
  const transport = openTransport();
  if (!transport) return delivery;
  try {
    while (!stop?.aborted) {
      const message = await takeMessage();
      if (!message) break;
      if (await send(transport, message)) delivery.sent += 1;
      else delivery.unsent += 1;
    }
    return delivery;
  } finally {
    transport.close();
  }
}

async function send(transport: Transporter, message: TakenMessage): Promise<boolean> {
  const { id, recipient: to, subject, text, attempts } = message;
  try {
    // The id goes along, so that a message sent twice after a crash can be told by whoever receives it.
    await transport.sendMail({ to, subject, text, messageId: `<${id}@balansert>` });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.warn({ id, attempts, reason }, "mail not sent");
    await recordUnsent(message, reason);
    return false;
  }
  await recordSent(message, { keepText: lettersAreOpen() });
  return true;
}
