import type { NextRequest } from "next/server";
import { getActor } from "@/lib/auth/actor";
import { getCoatOfArms } from "@/lib/data/organisation-look";

type Context = { params: Promise<{ organisation: string }> };

/** As a picture and nothing more: even asked for by itself it can run nothing and ask for nothing. */
const guard = {
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
  "x-content-type-options": "nosniff",
};

/** The coat of arms of an organisation. Its address names the drawing (`?mark=`), so that a browser may keep it. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const arms = await getCoatOfArms(await getActor(), (await params).organisation);
  if (!arms) return new Response(null, { status: 404, headers: { ...guard, "cache-control": "no-store" } });
  const isNamed = request.nextUrl.searchParams.get("mark") === arms.mark;
  return new Response(arms.svg, {
    headers: {
      ...guard,
      "content-type": "image/svg+xml; charset=utf-8",
      "content-disposition": "inline; filename=coat-of-arms.svg",
      "cache-control": isNamed ? "private, max-age=31536000, immutable" : "private, no-cache",
      etag: `"${arms.mark}"`,
    },
  });
}
