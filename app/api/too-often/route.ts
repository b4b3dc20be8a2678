import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { costlyPages, tooOften } from "@/app/too-often";
import { routes } from "@/lib/routes";

/** Where a page sends who asks it for too much, too often. Who has waited long enough, or asked for nothing known, begins anew. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const what = costlyPages.find((each) => each === nextUrl.searchParams.get("what"));
  return (what && (await tooOften(what))) ?? redirect(routes.home);
}
