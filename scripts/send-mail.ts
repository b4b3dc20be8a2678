import { existsSync } from "node:fs";
import path from "node:path";
import { findEmbedded } from "@/lib/db/embedded/embedded-server";
import { keptSecret } from "@/lib/db/embedded/kept-secret";
import { type Env, env } from "@/lib/env";
import { explain } from "./explain";
import { root } from "./run.mjs";

// Sends the e-mail that waits in the outbox: npm run send-mail, from cron. With "remind" (npm run remind) it writes the day's
// reminders first, and deletes what is kept no longer; run again the same day it writes none. Several at once do no harm.
const remind = process.argv[2] === "remind";

process.exit(await main());

async function main(): Promise<number> {
  try {
    if (existsSync(path.join(root, ".env"))) process.loadEnvFile(path.join(root, ".env"));
    return await send(env());
  } catch (error) {
    console.error(explain(error));
    return 1;
  }
}

async function send({ mail, databaseUrl, dataFolder, demo, sessionSecret, retention }: Env): Promise<number> {
  if (!(mail || remind)) {
    console.error("SMTP_URL er ikkje sett, så e-posten blir liggjande i utboksen.");
    return 1;
  }
  const folder = path.resolve(root, dataFolder);
  const address = databaseUrl ?? (await findEmbedded(folder));
  if (!address) {
    console.error("Databasen køyrer ikkje. Start Balansert først, eller set DATABASE_URL.");
    return 1;
  }
  // What the web server sees too: an installation with a database of its own.
  process.env.DATABASE_URL = address;
  process.env.NEXTAUTH_SECRET = sessionSecret ?? keptSecret(path.join(folder, "session-secret"));
  process.env.DEMO = demo ? "on" : "off";
  // Imported here: it reads the settings when it is read.
  if (remind) {
    const { writeReminders } = await import("@/lib/data/reminder");
    const { reminderLetter } = await import("@/lib/mail/reminder-letter");
    console.log(`Påminningar: ${await writeReminders(reminderLetter)} skrivne`);
    const { forgetOld } = await import("@/lib/data/retention");
    console.log(`Sletta etter fristen: ${await forgetOld(retention)}`);
  }
  const { sendWaiting } = await import("@/lib/mail/send-waiting");
  const { sent, unsent } = await sendWaiting();
  console.log(`E-post: ${sent} sende, ${unsent} gjekk ikkje`);
  return unsent === 0 ? 0 : 1;
}
