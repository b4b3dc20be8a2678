import type { Locator, Page } from "@playwright/test";
import { axeViolations, expect, test } from "@/tests/support/e2e-fixtures";

// A recording of so many pages takes longer than the pages; a failure names its address.
test.use({ trace: "off" });

const visitors = [null, "leader", "administrator", "politician"] as const;
// A dark screen and a narrow one are met along the way, so that each page is seen in every manner but not in every mixture.
const manners = [
  { locale: "nn-NO", lang: "nn", viewport: { width: 1280, height: 900 } },
  { locale: "nb-NO", lang: "nb", viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  { locale: "en-GB", lang: "en", viewport: { width: 320, height: 256 } },
] as const;

// The politician's pages are the public's with more of the same pieces, and the administrator's are many: whoever is signed in is met in
// fewer manners, and axe reads their pages in one of them, to keep the run short. AXE=all does all in every manner.
const fewer = { leader: ["nn", "en"], administrator: ["en"], politician: ["nn"] };
type Visitor = keyof typeof fewer | null;
const all = process.env.AXE === "all";
const mannersOf = (person: Visitor) =>
  manners.filter(({ lang }) => !person || all || fewer[person].includes(lang));
const isReadByAxe = (person: Visitor, lang: string) => !person || all || fewer[person][0] === lang;

for (const person of visitors) {
  for (const { lang, ...manner } of mannersOf(person)) {
    test(`every page is free of barriers for ${person ?? "the public"} in ${lang}`, async ({ visit }) => {
      test.setTimeout(300_000);
      const page = await visit({ ...manner, ...(person ? { as: person } : {}) });
      const pages = await visitAll(page, async (isFirst) => {
        await expect(page.locator("html")).toHaveAttribute("lang", lang);
        await expect.soft(page.getByRole("heading", { level: 1 }), page.url()).toHaveCount(1);
        expect.soft(await sidewaysPixels(page), `sideways scrolling at ${page.url()}`).toBe(0);
        if (isReadByAxe(person, lang) && ((await isNew(page, lang)) || isFirst)) {
          expect.soft(await axeViolations(page), `axe at ${page.url()}`).toEqual([]);
        }
        return [pathOf(page.url()), await page.title()] as const;
      });
      // A page and the forms it opens in its own address may share their title.
      const titles = [...new Map(pages).values()];
      const twice = titles.filter((title, index) => titles.indexOf(title) !== index);
      expect.soft(twice, "titles that more than one page has").toEqual([]);
      test.info().annotations.push({ type: "pages", description: String(pages.length) });
    });
  }
}

const shapes = new Set<string>();

/** Is the page built of other pieces than the same page was for an earlier visitor? What surrounds it is seen on the first page. */
async function isNew(page: Page, lang: string): Promise<boolean> {
  const pieces = await page
    .locator("main *")
    .evaluateAll((all) => all.map(({ tagName, classList }) => `${tagName}.${classList}`));
  const shape = `${lang} ${pathOf(page.url())} ${[...new Set(pieces)].sort().join()}`;
  const before = shapes.size;
  return shapes.add(shape).size > before;
}

/** Follows every link from the front page, and does the work once on each kind of page: another unit is not another kind. */
async function visitAll<T>(page: Page, work: (isFirst: boolean) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  const seen = new Set<string>();
  const waiting = ["/", "/my-units", "/organisation/1517/unit/strandlia-skule"];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (seen.has(kindOf(address))) continue;
    seen.add(kindOf(address));
    await page.goto(address);
    if (kindOf(page.url()) !== kindOf(address)) continue;
    results.push(await work(results.length === 0));
    const links = await page
      .locator("a[href^='/']")
      .evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));
    waiting.push(...links.filter((link) => !link.startsWith("/api/")));
  }
  return results;
}

/** What page of the product an address leads to, whatever it is about; a form it opens makes it another. */
function kindOf(address: string): string {
  const [form = ""] = searchOf(address).get("edit")?.split(".") ?? [];
  return `${pathOf(address)} ${/^[a-zA-Z]*$/.test(form) ? form : "*"}`;
}

const searchOf = (address: string) => new URL(address, "http://localhost").searchParams;

function pathOf(address: string): string {
  const { pathname } = new URL(address, "http://localhost");
  return pathname.replace(/\/(organisation|unit|indicator|entry|[a-z]+s)\/(?!new$)[^/]+/g, "/$1/*");
}

function sidewaysPixels(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test("a value is entered with the keyboard alone", async ({ page, signIn }) => {
  await signIn("contributor");
  await page.goto("/my-units");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Hopp til innhaldet" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await tabTo(page, page.getByRole("link", { name: "Registrer tal for Solsida sjukeheim" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Registrer tal for Solsida sjukeheim");

  const cell = page.getByRole("group", { name: /^F1\.1/ });
  await tabTo(page, cell.getByLabel("Teljar"));
  await page.keyboard.type("31");
  await tabTo(page, cell.getByLabel("Nemnar"));
  await page.keyboard.type("62,5");
  await tabTo(page, page.getByRole("button", { name: "Lever" }));
  await page.keyboard.press("Enter");

  await expect(page.getByRole("alert").filter({ hasText: "Ingenting er lagra enno" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(cell.getByLabel("Kommentar eller grunn")).toBeFocused();
  await page.keyboard.type("To sjukepleiarar slutta. Stillingane er lyste ut.");
  await tabTo(page, page.getByRole("button", { name: "Lever" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 verdi er lagra.")).toBeVisible();
});

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`no way there with the tabulator: ${target}`);
}

test("whoever asks for less motion gets none", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/organisation/1517/unit/strandlia-skule");
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")].flatMap((element) => {
      const { transitionDuration, animationName } = getComputedStyle(element);
      return transitionDuration === "0s" && animationName === "none" ? [] : [element.className];
    }),
  );
  expect(moving).toEqual([]);
});
