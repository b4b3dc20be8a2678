import type { NextRequest } from "next/server";
import { createTranslator } from "next-intl";
import { waitAnswer } from "@/app/too-often";
import { LICENCE } from "@/components/open-data/licence";
import { openDataRows } from "@/components/open-data/open-data-rows";
import { openDataset } from "@/components/open-data/open-dataset";
import { callerAddress } from "@/lib/auth/caller";
import { secondsToWait } from "@/lib/data/asked-rate";
import { getOpenData, getOpenDataRevision } from "@/lib/data/open-data";
import type { OpenData } from "@/lib/data/open-data-view";
import { CSV_START, csvLines } from "@/lib/exchange/csv";
import { jsonStat } from "@/lib/exchange/json-stat";
import { type Locale, locales } from "@/lib/schemas/texts";
import { askedPlace } from "./place";

type Context = { params: Promise<{ organisation: string; place: string[] }> };

/** The format of the files: another number when a column or a dimension changes. */
const EDITION = 1;

/** The figures of a page as open data. No cookie is read: everyone gets the same, and may keep it for as long as its revision is. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const search = request.nextUrl.searchParams;
  const locale = locales.find((each) => each === search.get("lang")) ?? "nn";
  const seconds = await secondsToWait("openData", { userId: null, address: await callerAddress() });
  if (seconds !== null) return waitAnswer(seconds, locale);
  const { organisation, place: parts } = await params;
  const asked = askedPlace(organisation, parts);
  const revision = asked && (await getOpenDataRevision(organisation));
  if (!asked || !revision) return missing();
  const headers = headersOf(`"${EDITION}-${revision}"`);
  if (isKnown(request, headers.etag)) return new Response(null, { status: 304, headers });
  const data = await getOpenData(asked.place, search.get("period") ?? undefined);
  if (!data) return missing();
  return asked.format === "csv" ? csv(data, locale, headers) : await json(data, locale, headers);
}

function csv(data: OpenData, locale: Locale, headers: Record<string, string>): Response {
  return new Response(CSV_START + csvLines(openDataRows(data, locale)), {
    headers: {
      ...headers,
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="balansert-${data.organisation.code}.csv"`,
    },
  });
}

async function json(data: OpenData, locale: Locale, headers: Record<string, string>): Promise<Response> {
  const messages = (await import(`@/lib/i18n/messages/${locale}.json`)).default;
  const translate = createTranslator({ locale, messages });
  const dataset = jsonStat(openDataset(data, { locale, t: (key) => translate(key) }));
  return Response.json(dataset, { headers });
}

/** Anyone may keep it, and asks whether it still holds before it is used again. Programs of other sites may read it. */
const headersOf = (etag: string) => ({
  etag,
  "cache-control": "public, no-cache",
  "access-control-allow-origin": "*",
  link: `<${LICENCE.address}>; rel="license"`,
});

const missing = () => new Response(null, { status: 404, headers: { "cache-control": "no-store" } });

function isKnown(request: NextRequest, etag: string): boolean {
  const known = request.headers.get("if-none-match")?.split(",") ?? [];
  return known.some((each) => each.trim().replace(/^W\//, "") === etag);
}
