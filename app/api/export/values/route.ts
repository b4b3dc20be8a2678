import type { NextRequest } from "next/server";
import { tooOften } from "@/app/too-often";
import { getActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { type ExportRow, readValueExport } from "@/lib/data/value-export";
import { MOST_SHEET_ROWS, writeValueSheet } from "@/lib/exchange/value-sheet";
import { valueStream } from "@/lib/exchange/value-stream";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The values one may enter, as CSV sent as it is read, or as a workbook when they fit in one (413 when they do not). */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
  const refusal = await tooOften("export");
  if (refusal) return refusal;
  const asked = (name: string) => searchParams.get(name)?.trim() || undefined;
  const filter = { unit: asked("unit"), from: asked("from"), to: asked("to") };
  const batches = await readValueExport(await getActor(), filter);
  if (!batches) return new Response(null, { status: 404 });
  if (asked("format") !== "xlsx") return answer("csv", "text/csv; charset=utf-8", valueStream(batches));
  const rows: ExportRow[] = [];
  for await (const batch of batches) {
    rows.push(...batch);
    if (rows.length > MOST_SHEET_ROWS) return new Response(null, { status: 413 });
  }
  return answer("xlsx", XLSX, await writeValueSheet(rows));
}

function answer(extension: string, type: string, body: BodyInit): Response {
  return new Response(body, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="verdiar-${today()}.${extension}"`,
      "cache-control": "no-store",
    },
  });
}
