import { redirect } from "next/navigation";
import { tooOften } from "@/app/too-often";
import { routes } from "@/lib/routes";

/** Where a page sends who asks it for too much, too often, since a page cannot answer 429 itself. */
export async function GET(): Promise<Response> {
  return (await tooOften("search")) ?? redirect(routes.home);
}
