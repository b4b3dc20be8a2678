import { redirect } from "next/navigation";
import { createTranslator } from "next-intl";
import { getLocale } from "next-intl/server";
import { getActor } from "@/lib/auth/actor";
import { callerAddress } from "@/lib/auth/caller";
import { type AskedFor, secondsToWait } from "@/lib/data/asked-rate";
import { routes } from "@/lib/routes";
import type { Locale } from "@/lib/schemas/texts";

/** What pages do that costs so much that it is counted. */
export const costlyPages = ["search", "verify"] as const satisfies AskedFor[];
type CostlyPage = (typeof costlyPages)[number];

/** Sends who asks a page for too much, too often, to an answer that says so: a page cannot answer 429 itself. */
export async function requirePageRate(what: CostlyPage): Promise<void> {
  if (await secondsLeft(what)) redirect(routes.tooOften(what));
}

/** The answer to who asks for files too often; null to all others. */
export async function tooOften(what: AskedFor): Promise<Response | null> {
  const seconds = await secondsLeft(what);
  return seconds === null ? null : waitAnswer(seconds, (await getLocale()) as Locale);
}

/** A page that says how long to wait, plain enough for a browser and a program. */
export async function waitAnswer(seconds: number, locale: Locale): Promise<Response> {
  const messages = (await import(`@/lib/i18n/messages/${locale}.json`)).default;
  const t = createTranslator({ locale, messages });
  const [title, text] = [t("tooOften.title"), t("tooOften.text", { minutes: Math.ceil(seconds / 60) })];
  const html = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><main><h1>${title}</h1><p>${text}</p></main></html>`;
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "retry-after": String(seconds),
    "cache-control": "no-store",
  };
  return new Response(html, { status: 429, headers });
}

async function secondsLeft(what: AskedFor): Promise<number | null> {
  const { userId } = await getActor();
  return secondsToWait(what, { userId, address: await callerAddress() });
}
