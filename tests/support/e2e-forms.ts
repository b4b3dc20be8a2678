import type { Page } from "@playwright/test";

/** A request a page of ours would send: by a form and one of its buttons. */
export type SentForm = { address: string; fields: [string, string][] };

/** What every form of the page would send as it stands, by each of its buttons, as a browser without scripts does. */
export async function formsOf(page: Page): Promise<SentForm[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("form")]
      .filter((form) => form.method === "post")
      .flatMap((form) =>
        [...form.querySelectorAll<HTMLButtonElement>("button:not([type=button])")].map((button) => ({
          address: location.pathname + location.search,
          fields: [...new FormData(form, button)].map(([name, value]): [string, string] => [
            name,
            typeof value === "string" ? value : "",
          ]),
        })),
      ),
  );
}

/** What a form asks for: its action and the names of what it sends. Of many rows that ask for the same, one is enough. */
export function kindOf({ fields }: SentForm): string {
  const action = fields.map(([name, value]) =>
    name.startsWith("$ACTION_") && /[0-9a-f]{40}/.test(value + name)
      ? (/[0-9a-f]{40,42}/.exec(value + name)?.[0] ?? "")
      : name,
  );
  return [...new Set(action)].sort().join(" ");
}

/** The page's links to other pages of ours. */
export async function linksOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>("a[href^='/']")].map(
      ({ pathname, search }) => pathname + search,
    ),
  );
}

/** An address without its ids and words: of many pages of the same kind, one is enough. */
export function shapeOf(address: string): string {
  const { pathname, searchParams } = new URL(address, "http://here.invalid");
  const path = pathname
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "…")
    .replace(/^(\/(?:entry|comment)\/).*/, "$1…");
  const edited = searchParams.get("edit")?.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "…") ?? "";
  return `${path}?${[...searchParams.keys()].sort().join("&")}${edited}`;
}
