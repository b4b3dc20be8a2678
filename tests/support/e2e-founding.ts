import { execFileSync } from "node:child_process";
import type { Page } from "@playwright/test";
import type { App } from "./e2e-app";
import { query } from "./e2e-people";

/** Takes everything away: never from an application that others use. */
export async function clear(app: App): Promise<void> {
  if (process.env.E2E_APP) throw new Error("a shared database is not emptied");
  await query(app, "truncate organisation cascade");
}

/** What the start script prints about an installation: its set-up code when there is no organisation, else nothing. */
export function printedAtStart({ databaseUrl, url, sessionSecret }: App): string {
  const program = `import("@/scripts/setup").then(async ({ setupLines }) =>
    console.log((await setupLines(${JSON.stringify(databaseUrl)}, ${JSON.stringify(url)})).join("\\n")))`;
  const args = ["--conditions=react-server", "--import", "tsx", "--eval", program];
  return execFileSync(process.execPath, args, {
    encoding: "utf8",
    env: { ...process.env, NEXTAUTH_SECRET: sessionSecret },
  });
}

type Founding = { authority: string; unit: string; kind: string; periods: string };

/** Founds the first organisation from the front page, as who has the set-up code and will enter figures too. */
export async function foundOrganisation(page: Page, app: App, founding: Founding): Promise<void> {
  const [, code = ""] = /Oppsettkode: (\S+)/.exec(printedAtStart(app)) ?? [];
  await page.goto("/");
  await page.getByRole("link", { name: "Set opp den første kommunen eller fylkeskommunen" }).click();
  await page.getByLabel("Oppsettkode").fill(code);
  await page.getByLabel("Kommune eller fylkeskommune").fill(founding.authority);
  await page.getByLabel("Kor ofte styringskorta blir lesne").selectOption(founding.periods);
  await page.getByLabel("Namn på den første eininga").fill(founding.unit);
  await page.getByLabel("Slag eining").selectOption(founding.kind);
  await page.getByLabel("Namnet ditt").fill("Kari Nordmann");
  await page.getByLabel("E-postadresse").fill("kari@kommune.invalid");
  await page.getByLabel("Passord").fill("eit langt passord");
  await page.getByLabel("Eg skal registrere tal").check();
  await page.getByRole("button", { name: "Opprett" }).click();
  await page.getByRole("heading", { level: 1, name: "Administrasjon" }).waitFor({ timeout: 20_000 });
}
