import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { App } from "@/tests/support/e2e-app";
import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";
import { demoPassword, query } from "@/tests/support/e2e-people";

const unitCode = "nav-hareid";
const email = "seinveg@demo.invalid";
const run = promisify(execFile);

/** Someone with a unit of their own, where one figure of October (due 16 November) is taken back to a draft. */
async function makeLatecomer(app: App): Promise<void> {
  await query(
    app,
    `insert into "user" (organisation_id, id, email, name, password_hash)
     select organisation_id, gen_random_uuid(), $1, 'Sein Vegen', password_hash from "user"
     where email = 'rektor.hareid@demo.invalid'`,
    [email],
  );
  await query(
    app,
    `insert into "grant" (organisation_id, user_id, role, unit_id)
     select unit.organisation_id, "user".id, 'leader', unit.id from unit, "user"
     where unit.code = $1 and "user".email = $2 and unit.organisation_id = "user".organisation_id`,
    [unitCode, email],
  );
  await query(
    app,
    `update measurement set stage = 'draft', version = version + 1 where id = (
       select measurement.id from measurement join unit on unit.id = measurement.unit_id
       where unit.code = $1 and period = '2026-10' and stage = 'submitted' order by measurement.id limit 1)`,
    [unitCode],
  );
  await touch(app);
}

/** As if none of it had happened. */
async function removeLatecomer(app: App): Promise<void> {
  const changed = await query(
    app,
    `delete from measurement_revision using "user"
     where recorded_by_id = "user".id and "user".email = $1 returning measurement_id`,
    [email],
  );
  const ids = changed.map((row) => row.measurement_id);
  await query(
    app,
    `update measurement set stage = 'submitted', version = (
       select max(version) from measurement_revision as revision where revision.measurement_id = measurement.id)
     where (id = any($1::uuid[]) or stage = 'draft') and unit_id in (select id from unit where code = $2)`,
    [ids, unitCode],
  );
  await query(app, "delete from outbox_message where id in (select message_id from reminder)");
  await query(app, 'delete from "user" where email = $1', [email]);
  await touch(app);
}

const touch = (app: App) => query(app, "update organisation set revision = revision + 1");

/** The command of cron, on the application's database and day. */
async function remind(app: App): Promise<string> {
  const args = ["--conditions=react-server", "--import", "tsx", "scripts/send-mail.ts", "remind"];
  const { stdout } = await run(process.execPath, args, {
    env: {
      ...process.env,
      NODE_ENV: "production",
      NODE_OPTIONS: `--import=${new URL("../support/e2e-clock.mjs", import.meta.url)}`,
      DATABASE_URL: app.databaseUrl,
      NEXTAUTH_SECRET: app.sessionSecret,
      NEXTAUTH_URL: "https://balansert.example.no",
      DEMO: "on",
    },
  });
  return stdout;
}

test.beforeEach(async ({ app }) => {
  await removeLatecomer(app);
  await makeLatecomer(app);
});
test.afterEach(async ({ app }) => removeLatecomer(app));

for (const scripts of [true, false]) {
  test(`a leader sees late figures first, delivers them and is done ${scripts ? "with" : "without"} scripts`, async ({
    visit,
  }) => {
    const page = await visit({ javaScriptEnabled: scripts });
    await page.goto("/sign-in");
    await page.getByLabel("E-postadresse").fill(email);
    await page.getByLabel("Passord", { exact: true }).fill(demoPassword);
    await page.getByRole("main").getByRole("button", { name: "Logg inn" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mitt arbeid");
    await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("Tal over fristen");
    const work = page.getByRole("listitem").filter({ hasText: "3. tertial 2026" });
    await expect(work).toContainText("1 tal");
    await expect(work).toContainText("Forfalt for 7 dagar sidan");
    if (scripts) await expectNoAxeViolations(page);
    await work.getByRole("link", { name: /^Registrer/ }).click();
    await page.getByRole("button", { name: "Lever" }).first().click();
    await expect(page.getByRole("status").filter({ hasText: "er lagra" })).toBeVisible();

    await page.goto("/my-units");
    await expect(page.getByText("Ingenting ventar på deg")).toBeVisible();
    await expect(page.getByText(/Neste frist: .* 2026, 3\. tertial 2026/)).toBeVisible();
    if (scripts) await expectNoAxeViolations(page);

    await page.goto("/account");
    const choice = page.getByLabel("Send meg påminningar om fristar");
    await expect(choice).toBeChecked();
    await choice.uncheck();
    await page.getByRole("button", { name: "Lagre valet" }).click();
    await expect(page.getByRole("status")).toContainText("Valet ditt om påminningar er lagra");
    await expect(page.getByLabel("Send meg påminningar om fristar")).not.toBeChecked();
    if (scripts) await expectNoAxeViolations(page);
  });
}

test("a latecomer is reminded once, and the administrator can read what was written", async ({
  app,
  page,
  signIn,
}) => {
  expect(await remind(app)).toMatch(/Påminningar: [1-9]\d* skrivne/);
  expect(await remind(app)).toContain("Påminningar: 0 skrivne");
  await signIn("administrator");
  await page.goto("/admin/outbox?show=reminder");
  const row = page.getByRole("row").filter({ hasText: email });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText("Tal over fristen i Hareid kommune");
  await expect(row).toContainText("Blir ikkje send: adressa er dikta opp.");
  await row.getByText("Les brevet").click();
  await expect(row).toContainText("FRISTEN ER UTE");
  await expect(row.getByRole("link", { name: /\/entry\// })).toHaveAttribute(
    "href",
    `https://balansert.example.no/entry/${unitCode}?period=2026-T3`,
  );
  await expectNoAxeViolations(page);
});
