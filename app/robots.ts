import type { MetadataRoute } from "next";
import { publicLink } from "@/lib/mail/letter-words";

/** What machines that gather pages may read: all that is published, but no page of answers and nothing behind the sign-in. */
export default function robots(): MetadataRoute.Robots {
  const closed = [
    "/account",
    "/admin",
    "/approvals",
    "/entry",
    "/follow-up",
    "/my-units",
    "/api/export",
    "/api/auth",
  ];
  return {
    rules: { userAgent: "*", allow: "/", disallow: [...closed, "/organisation/*/search"] },
    sitemap: publicLink("/sitemap.xml"),
  };
}
