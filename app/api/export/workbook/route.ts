import { tooOften } from "@/app/too-often";
import { getActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { getWorkbook } from "@/lib/data/workbook";
import { writeWorkbookFile } from "@/lib/exchange/workbook-file";

/** The whole hierarchy of the current plan as one workbook, for who may define it. */
export async function GET(): Promise<Response> {
  const refusal = await tooOften("export");
  if (refusal) return refusal;
  const rows = await getWorkbook(await getActor());
  if (!rows) return new Response(null, { status: 404 });
  return new Response(await writeWorkbookFile(rows), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="balansert-${today()}.xlsx"`,
      "cache-control": "no-store",
    },
  });
}
