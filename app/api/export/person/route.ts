import type { NextRequest } from "next/server";
import { tooOften } from "@/app/too-often";
import { personJson } from "@/components/account/person-json";
import { personPage } from "@/components/account/person-page";
import { getWords } from "@/components/ui/words";
import { getActor } from "@/lib/auth/actor";
import { now, today } from "@/lib/clock";
import { exportPerson } from "@/lib/data/personal-records";
import { userChoice } from "@/lib/schemas/user";

/** Everything held about a user, as a page to read or as JSON. Asked for by a form, since it is told in the audit trail. */
export async function POST(request: NextRequest): Promise<Response> {
  const refusal = await tooOften("export");
  if (refusal) return refusal;
  const form = await request.formData().catch(() => new FormData());
  const choice = userChoice.safeParse({ id: form.get("id") });
  const records = choice.success ? await exportPerson(await getActor(), choice.data) : null;
  if (!records) return new Response(null, { status: 404 });
  const words = await getWords();
  const isPage = form.get("format") === "page";
  const pieces = isPage ? personPage(words, records, now()) : personJson(records, now());
  const name = `${words.t("personal.fileName")}-${today()}.${isPage ? "html" : "json"}`;
  return new Response(streamOf(pieces), {
    headers: {
      "content-type": isPage ? "text/html; charset=utf-8" : "application/json",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
}

/** A piece at a time, when the receiver has room for it. */
function streamOf(pieces: Generator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(stream) {
      const { value, done } = pieces.next();
      if (done) stream.close();
      else stream.enqueue(encoder.encode(value));
    },
  });
}
