import AxeBuilder from "@axe-core/playwright";
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import { type App, startApp } from "./e2e-app";
import { type Person, sessionCookie } from "./e2e-people";

type VisitorOptions = BrowserContextOptions & { as?: Person };

type Fixtures = {
  /** Complaints of the browser that a test brings about on purpose. */
  expectedComplaints: RegExp[];
  complaints: string[];
  /** Signs the page's own browser in as someone. */
  signIn: (person: Person) => Promise<void>;
  /** A page of another browser: another person, another language, no scripts. */
  visit: (options?: VisitorOptions) => Promise<Page>;
};

/** Playwright's test, with an application of the worker's own, and the browser's complaints as failures. */
export const test = base.extend<Fixtures, { app: App }>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const app = await startApp();
      await use(app);
      await app.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  baseURL: async ({ app }, use) => use(app.url),
  expectedComplaints: [[], { option: true }],
  complaints: [
    async ({ expectedComplaints }, use) => {
      const complaints: string[] = [];
      await use(complaints);
      const unexpected = complaints.filter((text) => !expectedComplaints.some((known) => known.test(text)));
      expect(unexpected, "complaints of the browser").toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, complaints }, use) => {
    listen(context, complaints);
    await use(context);
  },
  signIn: async ({ app, context }, use) => {
    await use(async (person) => context.addCookies([await sessionCookie(app, person)]));
  },
  visit: async ({ app, browser, complaints, contextOptions }, use) => {
    const opened: BrowserContext[] = [];
    await use(async ({ as: person, ...options } = {}) => {
      const context = await browser.newContext({ ...contextOptions, baseURL: app.url, ...options });
      opened.push(context);
      listen(context, complaints);
      if (person) await context.addCookies([await sessionCookie(app, person)]);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});

export { expect };

function listen(context: BrowserContext, complaints: string[]): void {
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      complaints.push(`${message.text()} ${message.location().url}`.trim());
    }
  });
  context.on("weberror", (failure) => complaints.push(failure.error().message));
}

/** What breaks WCAG 2.0 to 2.2, A and AA, as far as a machine can tell. */
export async function axeViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"])
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })),
  );
}

export async function expectNoAxeViolations(page: Page): Promise<void> {
  expect(await axeViolations(page), `axe at ${page.url()}`).toEqual([]);
}
