import "server-only";
import nodemailer, { type Transporter } from "nodemailer";
import { env } from "@/lib/env";

// A server that does not answer must not hold up the messages after this one.
const patience = { connectionTimeout: "10000", greetingTimeout: "10000", socketTimeout: "30000" };

/** Is there a mail server to hand messages to? */
export function mailIsOn(): boolean {
  return env().mail !== null;
}

/** May the letters be read in the outbox? They hold links that let their holders in: only where no mail reaches anyone, and in a demo. */
export function lettersAreOpen(): boolean {
  return env().demo || !mailIsOn();
}

/** The mail server of the settings; null when there is none. What SMTP_URL says itself (`?socketTimeout=…`) wins. */
export function openTransport(): Transporter | null {
  const { mail } = env();
  if (!mail) return null;
  const url = new URL(mail.url);
  for (const [name, milliseconds] of Object.entries(patience)) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, milliseconds);
  }
  return nodemailer.createTransport(url.href, { from: mail.from });
}
