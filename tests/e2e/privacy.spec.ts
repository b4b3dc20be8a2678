import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { App } from "@/tests/support/e2e-app";
import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";
import { cookieOf, query } from "@/tests/support/e2e-people";

const email = "sluttar@kommunen.invalid";

/** A leader of a school with an initiative under way, who is about to leave. */
async function aLeaver(app: App): Promise<void> {
  await query(
    app,
    `with school as (select organisation_id, id from unit where code = 'strandlia-skule'),
     leaver as (
       insert into "user" (organisation_id, id, email, name)
       select organisation_id, gen_random_uuid(), $1, 'Kari Sluttar' from school returning organisation_id, id
     ), role as (
       insert into "grant" (organisation_id, user_id, role, unit_id)
       select organisation_id, leaver.id, 'leader', school.id from leaver join school using (organisation_id)
     )
     insert into initiative (organisation_id, id, unit_id, name, description, owner_id, starts_on, ends_on)
     select organisation_id, gen_random_uuid(), school.id, '{"nn": "Lesehjelp"}', '{}', leaver.id, '2026-01-01', '2026-12-31'
     from leaver join school using (organisation_id)`,
    [email],
  );
}

async function downloaded(page: Page, button: string): Promise<string> {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  return readFileSync(await (await coming).path(), "utf8");
}

test("someone takes out what is held, leaves and is erased; the log is still whole, and tells when it is not", async ({
  visit,
  app,
}) => {
  await aLeaver(app);
  const leaver = await visit();
  await leaver.context().addCookies([await cookieOf(app, email)]);
  await leaver.goto("/account");
  await expectNoAxeViolations(leaver);
  expect(await downloaded(leaver, "Last ned som nettside")).toMatch(
    /Kari Sluttar[\s\S]*Roller[\s\S]*Lesehjelp/,
  );
  const held = JSON.parse(await downloaded(leaver, "Last ned som JSON"));
  expect(held).toMatchObject({
    user: [{ email, hasPassword: false }],
    initiatives: [{ name: { nn: "Lesehjelp" } }],
  });

  const page = await visit({ as: "administrator", javaScriptEnabled: false });
  await page.goto(`/admin/users?search=${email}`);
  await page.getByRole("link", { name: "Kari Sluttar" }).click();
  await page.getByText("Deaktiver brukaren").click();
  await page.getByRole("button", { name: "Deaktiver no" }).click();
  await page.getByRole("link", { name: "Slett personopplysningane" }).click();
  await expect(page.getByRole("link", { name: "Lesehjelp" })).toBeVisible();
  await query(app, "update initiative set state = 'done' where name ->> 'nn' = 'Lesehjelp'");
  await page.reload();
  await page.getByRole("button", { name: "Slett no" }).click();
  await page.getByLabel("Eg veit at Kari Sluttar").check();
  await page.getByRole("button", { name: "Slett no" }).click();
  await expect(page.getByText("Personopplysningane er sletta.")).toBeVisible();

  const auditor = await visit({ as: "auditor" });
  await auditor.goto("/admin/audit?noun=user");
  const erasure = auditor.locator(".audit-entry").filter({ hasText: "sletta personopplysningane" });
  await expect(erasure).toContainText("Tidlegare brukar");
  await auditor.getByText("Er loggen uendra?").click();
  await auditor.getByRole("button", { name: "Kontroller loggen" }).click();
  await expect(auditor.getByText("Loggen er heil og uendra")).toBeVisible();
  await expectNoAxeViolations(auditor);

  const [erased] = await query(
    app,
    "update audit_event set action = 'user.edit' where action = 'user.erase' returning id",
  );
  await auditor.getByRole("button", { name: "Kontroller loggen" }).click();
  await expect(auditor.getByRole("main").getByRole("alert")).toContainText(
    "Loggen er broten ved hending nr.",
  );
  await query(app, "update audit_event set action = 'user.erase' where id = $1", [erased?.id]);
});
