import "server-only";
import { readFileSync } from "node:fs";

type Route = { page: string; regex: string };
type Manifest = { staticRoutes: Route[]; dynamicRoutes: Route[] };

let known: { page: string; pattern: RegExp }[] | undefined;

/** The route an address leads to, as its folder is called. Addresses themselves hold names, searches and one-time links. */
export function routeOf(address: string): string {
  const path = address.split("?", 1)[0] ?? "";
  if (path.startsWith("/_next/")) return "/_next";
  known ??= readRoutes();
  return known.find(({ pattern }) => pattern.test(path))?.page ?? "other";
}

/** As the build wrote them; while developing there may be none, and then every route is "other". */
function readRoutes(): { page: string; pattern: RegExp }[] {
  try {
    const { staticRoutes, dynamicRoutes }: Manifest = JSON.parse(
      readFileSync(".next/routes-manifest.json", "utf8"),
    );
    return [...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({
      page,
      pattern: new RegExp(regex),
    }));
  } catch {
    return [];
  }
}
