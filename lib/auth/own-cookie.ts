import "server-only";
import { env } from "@/lib/env";

/** Name and attributes of a cookie no script may read. Over https it is this host's alone, whatever the hosts beside it are up to. */
export function ownCookie(name: string) {
  const secure = env().publicUrl?.startsWith("https://") ?? false;
  return {
    name: `${secure ? "__Host-" : ""}${name}`,
    httpOnly: true,
    sameSite: "lax" as const,
    path: "/",
    secure,
  };
}

/** The cookie that holds the session, under the name next-auth has for it. */
export const sessionCookie = () => ownCookie("next-auth.session-token");
