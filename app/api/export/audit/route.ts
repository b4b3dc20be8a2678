import type { NextRequest } from "next/server";
import { tooOften } from "@/app/too-often";
import { sheetHeading, sheetRows } from "@/components/audit/audit-sheet";
import { getWords, type Words } from "@/components/ui/words";
import { getActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { readAuditTrail } from "@/lib/data/audit";
import type { AuditBatch } from "@/lib/data/audit-view";
import { CSV_START, csvLines } from "@/lib/exchange/csv";
import { auditFilter } from "@/lib/schemas/audit-filter";

/** The filtered audit trail as CSV, sent as it is read: any number of events in little memory. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const refusal = await tooOften("export");
  if (refusal) return refusal;
  const filter = auditFilter.safeParse(Object.fromEntries(nextUrl.searchParams));
  const batches = filter.success ? await readAuditTrail(await getActor(), filter.data) : null;
  if (!batches) return new Response(null, { status: 404 });
  const words = await getWords();
  return new Response(csvStream(words, batches), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${words.t("audit.exportName")}-${today()}.csv"`,
      "cache-control": "no-store",
    },
  });
}

/** One batch at a time, when the receiver has room for it. */
function csvStream(words: Words, batches: AsyncGenerator<AuditBatch>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: (stream) => stream.enqueue(encoder.encode(CSV_START + csvLines([sheetHeading(words)]))),
    async pull(stream) {
      const { value, done } = await batches.next();
      if (done) stream.close();
      else stream.enqueue(encoder.encode(csvLines(sheetRows(words, value))));
    },
    cancel: async () => {
      await batches.return(undefined);
    },
  });
}
